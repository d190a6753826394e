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
import { Text } from '@backstage/ui';
import { maturityModelManagePermission } from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactNode } from 'react';
import { CodeText, Muted, Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { CopyBlock } from '../evidence/CopyBlock';
import {
  declareLines,
  pushConfig,
  repositoryCommand,
  repositoryLine,
} from './connectLines';
import styles from './FirstSteps.module.css';

/** What a portal does first in which nothing reports facts yet. */
export function FirstSteps() {
  const { t } = useMaturityTranslation();
  const { allowed } = usePermission({
    permission: maturityModelManagePermission,
  });
  return (
    <Section
      id="first-steps"
      title={t('overview.firstSteps.title')}
      description={t('overview.firstSteps.description')}
    >
      <ol className={styles.ways}>
        <Way
          title={t('overview.firstSteps.repository.title')}
          text={t('overview.firstSteps.repository.text')}
        >
          <CopyBlock
            label={t('overview.firstSteps.repository.command')}
            text={repositoryCommand}
          />
          <CopyBlock
            label={t('overview.firstSteps.repository.line')}
            text={repositoryLine}
          />
        </Way>
        <Way
          title={t('overview.firstSteps.declare.title')}
          text={t('overview.firstSteps.declare.text')}
        >
          <CopyBlock
            label={t('overview.firstSteps.declare.lines')}
            text={declareLines}
          />
        </Way>
        <Way
          title={t('overview.firstSteps.push.title')}
          text={t('overview.firstSteps.push.text')}
        >
          <CopyBlock
            label={t('overview.firstSteps.push.config')}
            text={pushConfig}
          />
        </Way>
      </ol>
      {!allowed && <Muted as="p">{t('overview.firstSteps.askPlatform')}</Muted>}
    </Section>
  );
}

function Way(props: { title: string; text: string; children?: ReactNode }) {
  const { title, text, children } = props;
  return (
    <li className={styles.way}>
      <Text as="h3" variant="body-large" weight="bold">
        {title}
      </Text>
      <Text as="p" variant="body-medium">
        <CodeText>{text}</CodeText>
      </Text>
      {children}
    </li>
  );
}
