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

import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Button,
  Text,
} from '@backstage/ui';
import { EmptyState, Section } from '../../components';
import {
  useMaturityTranslation,
  useOpenItems,
  usePrinting,
  useUrlParams,
} from '../../hooks';
import { ScorecardView } from '../scorecard';
import { LevelPractices } from './LevelPractices';
import { PracticeFilters } from './PracticeFilters';
import {
  FilterState,
  PracticeFilter,
  PracticeLevel,
  filterStates,
  practicesByLevel,
} from './practicesByLevel';
import { useLinkedPlace } from './useLinkedPlace';
import styles from './PracticeList.module.css';

/** Every practice under the levels that ask it. */
export function PracticeList(props: { view: ScorecardView }) {
  const { view } = props;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const filter = readFilter();
  const filtered = Boolean(
    filter.state || filter.category || filter.level !== undefined,
  );
  const levels = practicesByLevel({ view, filter });
  const linked = useLinkedPlace(view);
  const printing = usePrinting();
  const openLevels = useOpenItems({
    param: filtered ? 'openMatch' : 'openLevel',
    initial: filtered ? levels.map(keyOf) : openAtFirst(),
  });
  return (
    <Section
      id="practices"
      title={t('entity.practices.title')}
      description={t('entity.practices.description')}
    >
      <PracticeFilters view={view} filter={filter} />
      {levels.length === 0 ? (
        <EmptyState
          compact
          title={t('entity.practices.emptyTitle')}
          actions={
            <Button
              variant="secondary"
              onPress={() =>
                params.set({
                  state: undefined,
                  category: undefined,
                  level: undefined,
                })
              }
            >
              {t('entity.practices.clear')}
            </Button>
          }
        />
      ) : (
        <div className={styles.levels}>
          {levels.map(level => {
            const key = keyOf(level);
            const isOpen = printing || openLevels.isOpen(key);
            return (
              <Accordion
                key={key}
                isExpanded={isOpen}
                onExpandedChange={open => openLevels.setOpen(key, open)}
              >
                <AccordionTrigger level={3}>
                  <span className={styles.trigger}>
                    <Text as="span" variant="body-large" weight="bold">
                      {titleOf(level)}
                    </Text>
                    <span className={styles.counts}>{countsOf(level)}</span>
                  </span>
                </AccordionTrigger>
                <AccordionPanel>
                  {isOpen && (
                    <LevelPractices
                      levelKey={key}
                      entries={level.entries}
                      view={view}
                      foldNotApplicable={filter.state === undefined}
                      linked={
                        linked && keyOf(linked) === key ? linked : undefined
                      }
                    />
                  )}
                </AccordionPanel>
              </Accordion>
            );
          })}
        </div>
      )}
    </Section>
  );

  function readFilter(): PracticeFilter {
    const level = Number(params.get('level'));
    return {
      state: filterStates.find(
        (state): state is FilterState => state === params.get('state'),
      ),
      category: params.get('category'),
      level: Number.isInteger(level) && level > 0 ? level : undefined,
    };
  }

  function openAtFirst(): string[] {
    return linked
      ? [...new Set([firstUnfinished(), keyOf(linked)])]
      : [firstUnfinished()];
  }

  function firstUnfinished(): string {
    return String(
      view.scorecard.nextLevel ??
        levels.find(({ met, asked }) => met < asked)?.level ??
        '',
    );
  }

  function titleOf({ level, title }: PracticeLevel): string {
    return level === undefined
      ? t('entity.practices.notCounted')
      : t('entity.practices.level', {
          level: String(level),
          title: title ?? '',
        });
  }

  function countsOf({ level, met, asked }: PracticeLevel): string {
    if (level === undefined) {
      return t('entity.practices.notCountedHint');
    }
    return asked === 0
      ? t('entity.practices.nothingAsked')
      : t('entity.practices.counts', {
          met: String(met),
          asked: String(asked),
        });
  }
}

function keyOf({ level }: { level?: number }): string {
  return level === undefined ? 'measured' : String(level);
}
