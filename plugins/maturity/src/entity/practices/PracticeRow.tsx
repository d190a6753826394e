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
  Text,
} from '@backstage/ui';
import { ScorecardPractice } from '@platform-maturity/backstage-plugin-maturity-common';
import { GradeLabel, ModelText, Muted, StateLabel } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { CheckEvidence, WaiverLine } from '../evidence';
import { ScorecardView } from '../scorecard';
import { LinkTarget } from './LinkTarget';
import { PracticeStanding } from './practiceStanding';
import { RollupLine } from './RollupLine';
import { LinkedPlace } from './useLinkedPlace';
import { usePracticeBrief } from './usePracticeBrief';
import styles from './PracticeRow.module.css';

export interface PracticeRowProps {
  practice: ScorecardPractice;
  /** How it stands to the level under which it is shown. */
  standing: PracticeStanding;
  view: ScorecardView;
  /** What the address leads to, if it is this practice or in it. */
  linked?: LinkedPlace;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** One practice with its state, unfolded with all its checks. */
export function PracticeRow(props: PracticeRowProps) {
  const { practice, standing, view, linked, isOpen, onOpenChange } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const brief = usePracticeBrief({ practice, view });
  return (
    <LinkTarget
      label={practice.title}
      isLinked={linked !== undefined && linked.check === undefined}
    >
      <Accordion
        className={styles.row}
        isExpanded={isOpen}
        onExpandedChange={onOpenChange}
      >
        <AccordionTrigger level={4}>
          <span className={styles.trigger}>
            <span>
              {standing === 'weak-evidence' ? (
                <StateLabel state="unknown">
                  {t('entity.why.weakEvidence')}
                </StateLabel>
              ) : (
                <StateLabel state={standing} />
              )}
            </span>
            <span className={styles.words}>
              <Text as="span" variant="body-medium" weight="bold">
                <ModelText>{practice.title}</ModelText>
              </Text>
              {brief && <span className={styles.brief}>{brief}</span>}
            </span>
            <span className={styles.meta}>
              <span>
                {format.list(
                  practice.categories.map(
                    id => view.categoryTitles.get(id) ?? id,
                  ),
                )}
              </span>
              {practice.evidence && <GradeLabel grade={practice.evidence} />}
            </span>
          </span>
        </AccordionTrigger>
        <AccordionPanel>
          {isOpen && (
            <PracticeDetail
              practice={practice}
              view={view}
              linkedCheck={linked?.check}
            />
          )}
        </AccordionPanel>
      </Accordion>
    </LinkTarget>
  );
}

function PracticeDetail(props: {
  practice: ScorecardPractice;
  view: ScorecardView;
  linkedCheck?: string;
}) {
  const { practice, view, linkedCheck } = props;
  const { t } = useMaturityTranslation();
  const checks = view.checksOf.get(practice.id) ?? [];
  const required = checks.filter(check => check.required);
  const recommended = checks.filter(check => !check.required);
  return (
    <div className={styles.panel}>
      {practice.description && (
        <Text as="p" variant="body-medium">
          <ModelText>{practice.description}</ModelText>
        </Text>
      )}
      {practice.via && (
        <Text as="p" variant="body-medium">
          {t('entity.practices.via', {
            practice: view.practices.get(practice.via)?.title ?? practice.via,
          })}
        </Text>
      )}
      {practice.waiver && <WaiverLine waiver={practice.waiver} />}
      {practice.rollup && (
        <RollupLine rollup={practice.rollup} model={view.model.id} />
      )}
      {checks.length === 0 && !practice.rollup && (
        <Muted as="p">{t('entity.practices.noChecks')}</Muted>
      )}
      {[...required, ...recommended].map(check => (
        <LinkTarget
          key={check.id}
          className={styles.check}
          label={check.title}
          isLinked={check.id === linkedCheck}
        >
          <CheckEvidence check={check} />
        </LinkTarget>
      ))}
    </div>
  );
}
