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
import { RiHistoryLine } from '@remixicon/react';
import {
  ChoiceButtons,
  EmptyState,
  Loaded,
  LoadingSkeleton,
  Section,
} from '../../components';
import { useMaturityTranslation, useUrlParams } from '../../hooks';
import { ScorecardView } from '../scorecard';
import { TransitionItem } from './TransitionItem';
import { useTransitions } from './useTransitions';
import styles from './History.module.css';

/** What changed, when, and by what cause. */
export function History(props: { view: ScorecardView }) {
  const { view } = props;
  const { scorecard, model } = view;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const all = params.get('history') === 'all' || model.overall === 'none';
  const state = useTransitions({
    entityRef: scorecard.entityRef,
    model: model.id,
    kind: all ? undefined : 'level',
    evaluatedAt: scorecard.evaluatedAt,
    first:
      all && model.overall === 'combined'
        ? undefined
        : view.included?.transitions,
  });
  return (
    <Section
      id="history"
      title={t('entity.history.title')}
      description={t('entity.history.description')}
      actions={
        model.overall === 'combined' && (
          <ChoiceButtons
            label={t('entity.history.filter')}
            choices={[
              { id: 'level', label: t('entity.history.levels') },
              { id: 'all', label: t('entity.history.everything') },
            ]}
            selected={all ? 'all' : 'level'}
            onSelect={id =>
              params.set({ history: id === 'all' ? 'all' : undefined })
            }
          />
        )
      }
    >
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[40, 40, 40]} />}
      >
        {({ items, more }) =>
          items.length === 0 ? (
            <EmptyState
              compact
              icon={<RiHistoryLine />}
              title={t('entity.history.emptyTitle')}
              description={t('entity.history.emptyDescription')}
            />
          ) : (
            <>
              <ol className={styles.list}>
                {items.map(transition => (
                  <TransitionItem
                    key={`${transition.at} ${transition.kind} ${transition.id}`}
                    transition={transition}
                    view={view}
                  />
                ))}
              </ol>
              {more && (
                <Button
                  className={styles.more}
                  variant="secondary"
                  onPress={more}
                >
                  {t('entity.history.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
