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
import { ModelText, Muted, StateLabel } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { StatementButtons } from '../statement/StatementButtons';
import { StatementLine } from '../statement/StatementLine';
import { ReadinessItem } from './readiness';
import styles from './Ladder.module.css';

export interface ReadinessRowProps {
  item: ReadinessItem;
  entityRef: string;
  mayAttest: boolean;
  onDone: () => void;
}

/** One thing that a level requires: whether it is in place, and who says so. */
export function ReadinessRow(props: ReadinessRowProps) {
  const { item, entityRef, mayAttest, onDone } = props;
  const { text, state, fact, record, attestation } = item;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <li className={styles.requirement}>
      <div className={styles.requirementHead}>
        <StateLabel state={state} />
        <Text as="span" variant="body-medium">
          <ModelText>{text}</ModelText>
        </Text>
      </div>
      {attestation ? (
        <StatementLine attestation={attestation} />
      ) : (
        record && (
          <Muted as="p">
            {t('platform.statement.seen', {
              grade: t(`shared.grade.${record.evidence}`),
              when: format.date(record.observedAt),
            })}
          </Muted>
        )
      )}
      {!fact && <Muted as="p">{t('platform.ladder.knownByYou')}</Muted>}
      {fact && fact.attest !== 'nobody' && mayAttest && (
        <StatementButtons
          entityRef={entityRef}
          fact={fact}
          attestation={attestation}
          onDone={onDone}
        />
      )}
    </li>
  );
}
