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

import { Text } from '@backstage/ui';
import { FactEvidence } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, Muted, SubjectLink } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { CopyBlock } from './CopyBlock';
import { declarationLine, pushCommand } from './reportingText';
import { Reporting } from './useReporting';
import styles from './MissingEvidence.module.css';

const attestWords = {
  anyone: 'overview.evidence.attestAnyone',
  'not-owner': 'overview.evidence.attestNotOwner',
  nobody: 'overview.evidence.attestNobody',
} as const;

/** Who can report a fact, and the commands and lines that do. */
export function HowToReport(props: {
  fact: FactEvidence;
  reporting: Reporting;
}) {
  const { fact, reporting } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const value = reporting.exampleOf(fact.fact);
  const who = [
    fact.sources.length > 0 &&
      `${t('overview.evidence.seenFrom', {
        sources: format.list(fact.sources.map(({ source }) => source)),
      })}.`,
    fact.attest && t(attestWords[fact.attest]),
  ].filter(Boolean);
  return (
    <div className={styles.panel}>
      {fact.reportedBy.length > 0 && (
        <div>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('overview.evidence.reportedBy')}
          </Text>
          <ul className={styles.reporters}>
            {fact.reportedBy.map(reporter => (
              <li key={reporter}>
                <ModelText>{reporter}</ModelText>
              </li>
            ))}
          </ul>
        </div>
      )}
      {who.length > 0 && (
        <Text as="p" variant="body-medium">
          {who.join(' ')}
        </Text>
      )}
      {fact.exampleRef && (
        <Text as="p" variant="body-medium">
          {t('overview.evidence.example')}{' '}
          <SubjectLink entityRef={fact.exampleRef} model={reporting.model} />
        </Text>
      )}
      {reporting.baseUrl && (
        <div className={styles.way}>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('overview.evidence.push')}
          </Text>
          <Muted as="p">{t('overview.evidence.pushNote')}</Muted>
          <CopyBlock
            label={t('overview.evidence.push')}
            text={pushCommand({
              baseUrl: reporting.baseUrl,
              source: reporting.sourceOf(fact.sources),
              entityRef: fact.exampleRef,
              fact: fact.fact,
              value,
            })}
          />
        </div>
      )}
      {fact.declarable && (
        <div className={styles.way}>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('overview.evidence.declare')}
          </Text>
          <Muted as="p">{t('overview.evidence.declareNote')}</Muted>
          <CopyBlock
            label={t('overview.evidence.declare')}
            text={declarationLine({ annotation: fact.declarable, value })}
          />
        </div>
      )}
    </div>
  );
}
