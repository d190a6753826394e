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
import { Move } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../../api';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  TimeText,
} from '../../components';
import { PageScope, SubjectQuery } from '../../filters';
import { useAsyncState, useFormat, useMaturityTranslation } from '../../hooks';
import { MovedItem } from '../MovedItem';
import { useCauseWords } from '../useCauseWords';
import { Cause } from './useTrendDay';
import styles from './Moves.module.css';

const pageSize = 20;
const most = 500;

export interface MovesListProps {
  scope: PageScope;
  query: SubjectQuery;
  date: string;
  /** Without one what every cause moved. */
  cause?: Cause;
  onClose: () => void;
}

/** Which subjects moved on a day, from where to where, and with which checks. */
export function MovesList(props: MovesListProps) {
  const { scope, query, date, cause, onClose } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const causeWords = useCauseWords();
  const api = useMaturityApi();
  const [limit, setLimit] = useState(pageSize);
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), date, cause, limit, scope.revision],
    keepPrevious: true,
    load: signal =>
      api.getMoves(
        { ...query, from: date, to: date, cause, limit },
        { signal },
      ),
  });
  const title = cause
    ? t('insights.moves.listCause', {
        date: format.date(date),
        cause: causeWords(cause),
      })
    : t('insights.moves.listDay', { date: format.date(date) });
  return (
    <section className={styles.list} aria-label={title}>
      <div className={styles.listHead}>
        <Text as="h4" variant="body-medium" weight="bold">
          {title}
        </Text>
        <Button size="small" variant="tertiary" onPress={onClose}>
          {t('insights.moves.close')}
        </Button>
      </div>
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[120]} />}
      >
        {({ items, totalItems }) =>
          items.length === 0 ? (
            <EmptyState compact title={t('insights.moves.nothing')} />
          ) : (
            <>
              <ul className={styles.moves}>
                {items.map((move, index) => (
                  <MoveItem
                    key={`${move.entityRef} ${move.at} ${index}`}
                    move={move}
                    model={scope.model.id}
                  />
                ))}
              </ul>
              {totalItems > items.length && limit < most && (
                <div>
                  <Button
                    size="small"
                    variant="secondary"
                    isPending={state.status === 'ready' && state.refreshing}
                    onPress={() => setLimit(most)}
                  >
                    {t('insights.moves.showMore', {
                      rows: format.number(Math.min(totalItems, most)),
                    })}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function MoveItem(props: { move: Move; model: string }) {
  const { move, model } = props;
  const { t } = useMaturityTranslation();
  const causeWords = useCauseWords();
  return (
    <MovedItem
      moved={move}
      model={model}
      direction={t(`insights.moves.direction.${move.direction}`)}
    >
      {causeWords(move.cause)}
      {move.gone && ` · ${t('insights.moves.gone')}`}
      {' · '}
      <TimeText iso={move.at} as="dateTime" />
    </MovedItem>
  );
}
