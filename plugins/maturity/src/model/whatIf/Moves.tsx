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

import { parseEntityRef } from '@backstage/catalog-model';
import { Button, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { documentOf, useMaturityApi } from '../../api';
import {
  ChoiceButtons,
  Muted,
  PagedList,
  usePage,
  usePaging,
} from '../../components';
import { PageScope, nobody } from '../../filters';
import { useMaturityTranslation, useModel, useUrlParams } from '../../hooks';
import { Ladder } from './LadderTable';
import { MoveRow } from './MoveRow';
import styles from './WhatIf.module.css';

const moves = ['drop', 'climb', 'start', 'stop'] as const;

const totals = {
  drop: 'drops',
  climb: 'climbs',
  start: 'starts',
  stop: 'stops',
} as const satisfies Record<(typeof moves)[number], keyof Ladder>;

export interface MovesProps {
  id: string;
  scope: PageScope;
  ladders: readonly Ladder[];
}

/** Which entities would move, the furthest first. */
export function Moves(props: MovesProps) {
  const { id, scope, ladders } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const params = useUrlParams();
  const paging = usePaging({ name: 'moves', pageSize: 20 });
  const offered = moves.filter(move =>
    ladders.some(ladder => ladder[totals[move]] > 0),
  );
  const named = params.get('move');
  const move = offered.find(known => known === named) ?? offered[0];
  const owner = params.get('movesOf');
  const whole = useModel(scope.model);
  const state = usePage({
    paging,
    query: { id, move, owner, category: '*' },
    load: (asked, { signal }) => api.getWhatIfMoves(asked, { signal }),
  });
  const practices =
    whole.status === 'ready' && whole.value
      ? documentOf(whole.value).spec.practices
      : [];
  // A practice that only the draft has is named by its id.
  const titleOf = (practice: string) =>
    practices.find(known => known.id === practice)?.title ?? practice;
  return (
    <div className={styles.editor}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('model.whatIf.movesTitle')}
      </Text>
      <div className={styles.buttons}>
        <ChoiceButtons
          label={t('model.whatIf.movesTitle')}
          choices={offered.map(choice => ({
            id: choice,
            label: t(`model.whatIf.moveNames.${choice}`),
          }))}
          selected={move}
          onSelect={choice => params.set({ ...paging.firstPage, move: choice })}
        />
        {owner && (
          <Button
            size="small"
            variant="tertiary"
            iconStart={<RiCloseLine />}
            onPress={() =>
              params.set({ ...paging.firstPage, movesOf: undefined })
            }
          >
            {t('model.whatIf.onlyOwner', {
              owner:
                owner === nobody
                  ? t('model.whatIf.nobody')
                  : parseEntityRef(owner, { defaultKind: 'group' }).name,
            })}
          </Button>
        )}
      </div>
      <PagedList
        state={state}
        paging={paging}
        label={t('model.whatIf.movesTitle')}
        height={160}
        empty={<Muted as="p">{t('model.whatIf.noMoves')}</Muted>}
      >
        {items => (
          <ul className={styles.list}>
            {items.map(item => (
              <MoveRow
                key={`${item.entityRef} ${item.category ?? ''}`}
                item={item}
                scope={scope}
                titleOf={titleOf}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </div>
  );
}
