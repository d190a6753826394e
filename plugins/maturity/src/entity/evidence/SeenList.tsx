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
import { ActualEvidence } from '@platform-maturity/backstage-plugin-maturity-common';
import { GradeLabel, ModelText, Muted, TimeText } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { useWords } from '../../words';
import { CopyLine } from './CopyLine';
import { SafeLink } from './SafeLink';
import styles from './SeenList.module.css';

export interface SeenListProps {
  actual: readonly ActualEvidence[];
  /** The line that the fix offers to copy; it is not offered twice. */
  fixLine?: string;
}

/** What a rule read: values with source and age, or why there is none. */
export function SeenList(props: SeenListProps) {
  const { actual, fixLine } = props;
  return (
    <ul className={styles.list}>
      {actual.map(evidence =>
        evidence.value === undefined && evidence.type === 'fact' ? (
          <Missing key={evidence.id} evidence={evidence} fixLine={fixLine} />
        ) : (
          <Seen key={`${evidence.type} ${evidence.id}`} evidence={evidence} />
        ),
      )}
    </ul>
  );
}

function Seen(props: { evidence: ActualEvidence }) {
  const { evidence } = props;
  const { source, observedAt, expiresAt, grade, url, conflict = [] } = evidence;
  const { t } = useMaturityTranslation();
  const words = useWords();
  return (
    <li className={styles.item}>
      <Text as="span" variant="body-medium">
        {words.seen(evidence)}
      </Text>
      <span className={styles.about}>
        {grade && <GradeLabel grade={grade} />}
        {source && <span>{t('entity.seen.from', { source })}</span>}
        {observedAt && grade !== 'declared' && <TimeText iso={observedAt} />}
        {expiresAt && (
          <span>
            {t('entity.seen.countsUntil', {
              date: <TimeText iso={expiresAt} as="date" />,
            })}
          </span>
        )}
        {url && <SafeLink url={url}>{t('entity.seen.evidence')}</SafeLink>}
      </span>
      {conflict.map(record => (
        <Muted key={`${record.source} ${record.grade}`} as="p">
          {t('entity.seen.conflict', {
            source: record.source,
            value: words.value(record.value),
          })}
        </Muted>
      ))}
    </li>
  );
}

function Missing(props: { evidence: ActualEvidence; fixLine?: string }) {
  const { evidence, fixLine } = props;
  const { reportedBy = [], declarable, source, observedAt } = evidence;
  const { t } = useMaturityTranslation();
  const words = useWords();
  return (
    <li className={`${styles.item} ${styles.missing}`}>
      <Text as="span" variant="body-medium">
        {words.seen(evidence)}
      </Text>
      {evidence.meaning && (
        <Muted>
          <ModelText>{evidence.meaning}</ModelText>
        </Muted>
      )}
      {source && observedAt && (
        <Muted>
          {t('entity.seen.lastReported', {
            source,
            when: <TimeText iso={observedAt} />,
          })}
        </Muted>
      )}
      {reportedBy.length > 0 && (
        <div className={styles.reporters}>
          <Muted>{t('entity.seen.reportedBy')}</Muted>
          <ul>
            {reportedBy.map(who => (
              <li key={who}>
                <Muted>
                  <ModelText>{who}</ModelText>
                </Muted>
              </li>
            ))}
          </ul>
        </div>
      )}
      {declarable && !fixLine?.startsWith(`${declarable}:`) && (
        <CopyLine line={`${declarable}: "<value>"`} />
      )}
    </li>
  );
}
