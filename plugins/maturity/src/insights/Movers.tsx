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

import { Button } from '@backstage/ui';
import { Mover } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../api';
import {
  CountLink,
  EmptyState,
  Loaded,
  LoadingSkeleton,
  Section,
  TimeText,
} from '../components';
import { PageScope, SubjectQuery, useEntitiesHref } from '../filters';
import { useAsyncState, useFormat, useMaturityTranslation } from '../hooks';
import { MovedItem } from './MovedItem';
import { useCauseWords } from './useCauseWords';
import styles from './Insights.module.css';

const top = 5;
const most = 100;

const directionKeys = {
  up: 'insights.movers.up',
  down: 'insights.movers.down',
  less: 'insights.movers.less',
} as const;

/** Which flag of the filter means who went that way. */
const directions = [
  { direction: 'up', flag: 'risen', words: 'insights.movers.countUp' },
  { direction: 'down', flag: 'fallen', words: 'insights.movers.countDown' },
  {
    direction: 'less',
    flag: 'asked-for-less',
    words: 'insights.movers.countLess',
  },
] as const;

/** Who went up and down within 30 days, with the checks and the cause. */
export function Movers(props: { scope: PageScope; query: SubjectQuery }) {
  const { scope, query } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const entities = useEntitiesHref(scope);
  const [rows, setRows] = useState(top);
  const state = useAsyncState({
    deps: [api, JSON.stringify(query), scope.revision, rows],
    keepPrevious: true,
    load: signal =>
      api.getMovers({ ...query, since: 'P30D', limit: rows }, { signal }),
  });
  return (
    <Section
      title={t('insights.movers.title')}
      description={t('insights.movers.description')}
    >
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[200]} />}
      >
        {({ items, counts, totalItems }) =>
          items.length === 0 ? (
            <EmptyState compact title={t('insights.movers.empty')} />
          ) : (
            <div className={styles.block}>
              <ul className={styles.inline}>
                {directions.map(({ direction, flag, words }) => (
                  <li key={direction}>
                    <CountLink
                      href={
                        counts[direction] > 0
                          ? entities({ filter: { flag: [flag] } })
                          : undefined
                      }
                    >
                      {t(words, { number: format.number(counts[direction]) })}
                    </CountLink>
                  </li>
                ))}
              </ul>
              <ul className={styles.list}>
                {items.map(mover => (
                  <MoverItem
                    key={`${mover.entityRef} ${mover.direction}`}
                    mover={mover}
                    model={scope.model.id}
                  />
                ))}
              </ul>
              {totalItems > items.length && rows === top && (
                <div>
                  <Button variant="secondary" onPress={() => setRows(most)}>
                    {t('insights.movers.showMore', {
                      rows: format.number(Math.min(totalItems, most)),
                    })}
                  </Button>
                </div>
              )}
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}

function MoverItem(props: { mover: Mover; model: string }) {
  const { mover, model } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const causeWords = useCauseWords();
  return (
    <MovedItem
      moved={mover}
      model={model}
      direction={t(directionKeys[mover.direction])}
    >
      {format.list(mover.causes.map(causeWords))}
      {' · '}
      <TimeText iso={mover.at} />
    </MovedItem>
  );
}
