/*
 * Copyright 2026 The Platform Maturity Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { usePermission } from '@backstage/plugin-permission-react';
import {
  MaturityStatus,
  maturityModelManagePermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { EmptyState, Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { SourceRow } from './SourceRow';
import styles from './SourcesPanel.module.css';

export interface SourcesPanelProps {
  status: MaturityStatus;
}

/** Where facts come from and how that goes, for whoever runs the platform. */
export function SourcesPanel(props: SourcesPanelProps) {
  const { allowed } = usePermission({
    permission: maturityModelManagePermission,
  });
  return allowed ? <Sources {...props} /> : null;
}

function Sources(props: SourcesPanelProps) {
  const { status } = props;
  const { t } = useMaturityTranslation();
  return (
    <Section
      id="sources"
      title={t('overview.sources.title')}
      description={t('overview.sources.description')}
    >
      {status.sources.length === 0 ? (
        <EmptyState
          compact
          title={t('overview.sources.none')}
          description={t('overview.sources.noneDescription')}
        />
      ) : (
        <ul className={styles.sources}>
          {status.sources.map(source => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ul>
      )}
    </Section>
  );
}
