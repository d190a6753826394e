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

import { Button, Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useState } from 'react';
import { ModelText, Muted, SubjectLink, TimeText } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import styles from './EndingList.module.css';

/** Something that ends on a day. */
export interface EndingItem {
  readonly id: string;
  readonly entityRef: string;
  readonly model: string;
  readonly what: string;
  /** Entity ref of who asked for it or said it. */
  readonly by: string;
  /** ISO 8601. */
  readonly endsAt: string;
}

export interface EndingListProps {
  title: string;
  /** Said where there is none. */
  empty: string;
  items: readonly EndingItem[];
  /** How many there are beside these. */
  more: number;
}

const atFirst = 5;

/** What ends, the soonest first. */
export function EndingList(props: EndingListProps) {
  const { title, empty, items, more } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const [isUnfolded, setUnfolded] = useState(false);
  const sorted = [...items].sort((a, b) => (a.endsAt < b.endsAt ? -1 : 1));
  const shown = isUnfolded ? sorted : sorted.slice(0, atFirst);
  return (
    <div className={styles.block}>
      {items.length > 0 ? (
        <Text as="h3" variant="body-medium" weight="bold">
          {title}
        </Text>
      ) : (
        <Muted as="p" variant="body-medium">
          {empty}
        </Muted>
      )}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map(({ id, entityRef, model, what, by, endsAt }) => (
            <li key={id} className={styles.row}>
              <span className={styles.when}>
                {format.date(endsAt)}{' '}
                <Muted>
                  <TimeText iso={endsAt} />
                </Muted>
              </span>
              <SubjectLink entityRef={entityRef} model={model} />
              <Text variant="body-medium">
                <ModelText>{what}</ModelText>
              </Text>
              <Muted>
                <EntityRefLink entityRef={by} defaultKind="user" hideIcon />
              </Muted>
            </li>
          ))}
        </ul>
      )}
      {sorted.length > shown.length && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setUnfolded(true)}
        >
          {t('risk.ending.showAll', { count: sorted.length })}
        </Button>
      )}
      {isUnfolded && more > 0 && (
        <Muted as="p">{t('risk.ending.more', { count: more })}</Muted>
      )}
    </div>
  );
}
