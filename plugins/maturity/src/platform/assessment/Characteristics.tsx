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
import {
  AssessedAspect,
  AssessedCharacteristic,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useId } from 'react';
import { ModelText, Muted, StateLabel } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { StatementButtons } from '../statement/StatementButtons';
import { StatementLine } from '../statement/StatementLine';
import styles from './Assessment.module.css';

export interface CharacteristicsProps {
  entityRef: string;
  cell: AssessedAspect['cells'][number];
  mayAttest: boolean;
  onDone: () => void;
}

/** What tells that a level is true, each with its state and who said so. */
export function Characteristics(props: CharacteristicsProps) {
  const { entityRef, cell, mayAttest, onDone } = props;
  const { t } = useMaturityTranslation();
  const id = useId();
  if (cell.characteristics.length === 0) {
    return null;
  }
  return (
    <div className={styles.characteristics}>
      <Text as="h4" variant="body-large" weight="bold" id={id}>
        {t('platform.assessment.characteristics', {
          level: String(cell.level),
        })}
      </Text>
      <Muted as="p">{t('platform.assessment.characteristicsHint')}</Muted>
      <ul className={styles.list} aria-labelledby={id}>
        {cell.characteristics.map(item => (
          <CharacteristicRow
            key={item.check}
            item={item}
            entityRef={entityRef}
            mayAttest={mayAttest}
            onDone={onDone}
          />
        ))}
      </ul>
    </div>
  );
}

function CharacteristicRow(props: {
  item: AssessedCharacteristic;
  entityRef: string;
  mayAttest: boolean;
  onDone: () => void;
}) {
  const { item, entityRef, mayAttest, onDone } = props;
  const { title, description, state, attestable, attestations } = item;
  return (
    <li className={styles.characteristic}>
      <div className={styles.aspectHead}>
        <StateLabel state={state} />
        <Text as="span" variant="body-medium">
          <ModelText>{title}</ModelText>
        </Text>
      </div>
      {description && (
        <Muted as="p">
          <ModelText>{description}</ModelText>
        </Muted>
      )}
      {attestations.map(attestation => (
        <StatementLine key={attestation.id} attestation={attestation} />
      ))}
      {mayAttest &&
        attestable.map(({ fact, ...rest }) => (
          <StatementButtons
            key={fact}
            entityRef={entityRef}
            fact={{ id: fact, ...rest }}
            attestation={attestations.find(said => said.fact === fact)}
            onDone={onDone}
          />
        ))}
    </li>
  );
}
