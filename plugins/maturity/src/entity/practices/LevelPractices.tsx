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

import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { useMaturityTranslation, useOpenItems } from '../../hooks';
import { ScorecardView } from '../scorecard';
import { PracticeRow } from './PracticeRow';
import { PracticeEntry } from './practicesByLevel';
import { LinkedPlace } from './useLinkedPlace';
import styles from './PracticeList.module.css';

export interface LevelPracticesProps {
  /** Tells the levels of a page apart in the address. */
  levelKey: string;
  entries: readonly PracticeEntry[];
  view: ScorecardView;
  /** Whether those that do not apply are folded into one line. */
  foldNotApplicable: boolean;
  /** What the address leads to, if it is at this level. */
  linked?: LinkedPlace;
}

/** The practices of one level. */
export function LevelPractices(props: LevelPracticesProps) {
  const { levelKey, entries, view, foldNotApplicable, linked } = props;
  const { t } = useMaturityTranslation();
  const open = useOpenItems({
    param: 'show',
    initial: linked ? [linked.practice] : [],
  });
  const folded = foldNotApplicable
    ? entries.filter(({ standing }) => standing === 'not-applicable')
    : [];
  const openRest = useOpenItems({
    param: 'rest',
    initial: folded.some(({ practice }) => practice.id === linked?.practice)
      ? [levelKey]
      : [],
  });
  const shown = entries.filter(entry => !folded.includes(entry));
  const restOpen = openRest.isOpen(levelKey);
  return (
    <div className={styles.rows}>
      {rows(shown)}
      {folded.length > 0 && (
        <Accordion
          className={styles.rest}
          isExpanded={restOpen}
          onExpandedChange={isOpen => openRest.setOpen(levelKey, isOpen)}
        >
          <AccordionTrigger level={4}>
            <span className={styles.restTitle}>
              {t('entity.practices.notApplicable', { count: folded.length })}
            </span>
          </AccordionTrigger>
          <AccordionPanel>
            {restOpen && <div className={styles.rows}>{rows(folded)}</div>}
          </AccordionPanel>
        </Accordion>
      )}
    </div>
  );

  function rows(some: readonly PracticeEntry[]) {
    return some.map(({ practice, standing }) => (
      <PracticeRow
        key={practice.id}
        practice={practice}
        standing={standing}
        view={view}
        linked={practice.id === linked?.practice ? linked : undefined}
        isOpen={open.isOpen(practice.id)}
        onOpenChange={isOpen => open.setOpen(practice.id, isOpen)}
      />
    ));
  }
}
