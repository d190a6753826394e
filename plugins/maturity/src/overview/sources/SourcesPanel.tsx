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
import { maturityModelManagePermission } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import { EmptyState, Loaded, LoadingSkeleton, Section } from '../../components';
import { useAsyncState, useMaturityTranslation } from '../../hooks';
import { SourceRow } from './SourceRow';
import styles from './SourcesPanel.module.css';

/** Where facts come from and how that goes, for whoever runs the platform. */
export function SourcesPanel() {
  const { allowed } = usePermission({
    permission: maturityModelManagePermission,
  });
  return allowed ? <Sources /> : null;
}

function Sources() {
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const status = useAsyncState({
    load: signal => api.getStatus({ signal }),
    deps: [api],
  });
  return (
    <Section
      id="sources"
      title={t('overview.sources.title')}
      description={t('overview.sources.description')}
    >
      <Loaded
        state={status}
        compact
        skeleton={<LoadingSkeleton blocks={[40, 40, 40]} />}
      >
        {({ sources }) =>
          sources.length === 0 ? (
            <EmptyState
              compact
              title={t('overview.sources.none')}
              description={t('overview.sources.noneDescription')}
            />
          ) : (
            <ul className={styles.sources}>
              {sources.map(source => (
                <SourceRow key={source.id} source={source} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
