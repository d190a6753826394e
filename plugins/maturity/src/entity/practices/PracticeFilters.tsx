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
import { RiCloseLine } from '@remixicon/react';
import { ChoiceButtons } from '../../components';
import {
  useEvents,
  useFormat,
  useMaturityTranslation,
  useUrlParams,
} from '../../hooks';
import { ScorecardView } from '../scorecard';
import { PracticeFilter, countStates } from './practicesByLevel';
import styles from './PracticeList.module.css';

const stateKeys = {
  failed: 'shared.state.failed',
  unknown: 'shared.state.unknown',
  'weak-evidence': 'entity.why.weakEvidence',
  passed: 'shared.state.passed',
  waived: 'shared.state.waived',
  upcoming: 'shared.state.upcoming',
  'not-applicable': 'shared.state.notApplicable',
} as const;

/** Narrows the practices by state, and shows what the rubric narrowed them to. */
export function PracticeFilters(props: {
  view: ScorecardView;
  filter: PracticeFilter;
}) {
  const { view, filter } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const params = useUrlParams();
  const capture = useEvents();
  return (
    <div className={styles.filters}>
      <ChoiceButtons
        label={t('entity.practices.filterLabel')}
        choices={[
          { id: 'all', label: t('entity.practices.all') },
          ...countStates(view).map(({ state, count }) => ({
            id: state,
            label: `${t(stateKeys[state])} ${format.number(count)}`,
          })),
        ]}
        selected={filter.state ?? 'all'}
        onSelect={state => {
          capture('filter', state, { of: 'practices' });
          params.set({ state: state === 'all' ? undefined : state });
        }}
      />
      {(filter.category || filter.level !== undefined) && (
        <Button
          size="small"
          variant="secondary"
          iconEnd={<RiCloseLine />}
          aria-label={t('entity.practices.clearCell', { cell: cellName() })}
          onPress={() => params.set({ category: undefined, level: undefined })}
        >
          {cellName()}
        </Button>
      )}
    </div>
  );

  function cellName(): string {
    const category =
      filter.category &&
      (view.categoryTitles.get(filter.category) ?? filter.category);
    const level =
      filter.level !== undefined &&
      t('shared.level.number', { level: String(filter.level) });
    return [category, level].filter(Boolean).join(' · ');
  }
}
