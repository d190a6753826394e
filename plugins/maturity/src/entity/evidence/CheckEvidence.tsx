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
import { ScorecardCheck } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, Muted, StateLabel } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useWords } from '../../words';
import { CheckActions } from '../actions';
import { CheckLink } from './CheckLink';
import { Fix } from './Fix';
import { SeenList } from './SeenList';
import { WaiverLine } from './WaiverLine';
import styles from './CheckEvidence.module.css';

export interface CheckEvidenceProps {
  check: ScorecardCheck;
  /** Whether the state stands beside the title. Default true. */
  withState?: boolean;
  /** Whether the effort stands there too. Default true. */
  withEffort?: boolean;
  /** Whether the fix is shown of a check that holds too. Default false. */
  alwaysFix?: boolean;
}

/** One check in full: what is asked, what was seen, what to do. */
export function CheckEvidence(props: CheckEvidenceProps) {
  const { check, withState = true, withEffort = true } = props;
  const { alwaysFix = false } = props;
  const { expected, actual, remediation, effort, minEvidence, state } = check;
  const { t } = useMaturityTranslation();
  const words = useWords();
  const format = useFormat();
  const holds = state === 'passed';
  const fixShown = alwaysFix || (!holds && state !== 'not-applicable');
  return (
    <div className={styles.check}>
      <div className={styles.head}>
        {withState && <StateLabel state={state} />}
        <Text as="h4" variant="body-medium" weight="bold">
          <ModelText>{check.title}</ModelText>
        </Text>
        {!check.required && <Muted>{t('entity.check.recommended')}</Muted>}
        {withEffort && effort && !holds && (
          <Muted>{t(`shared.effort.${effort}`)}</Muted>
        )}
      </div>
      {check.description && (
        <Muted as="p">
          <ModelText>{check.description}</ModelText>
        </Muted>
      )}
      <dl className={styles.grid}>
        {state === 'not-applicable' ? (
          <>
            <dt>{t('entity.check.whyNot')}</dt>
            <dd>
              <Text as="p" variant="body-medium">
                {check.whyNotApplicable
                  ? words.askedOf(check.whyNotApplicable)
                  : t('entity.check.notAsked')}
              </Text>
            </dd>
          </>
        ) : (
          <>
            <dt>{t('entity.check.asked')}</dt>
            <dd>
              <Text as="p" variant="body-medium">
                {expected ? words.asked(expected) : check.title}
                {minEvidence &&
                  ` (${t('entity.check.minEvidence', {
                    grade: t(`shared.grade.${minEvidence}`).toLowerCase(),
                  })})`}
              </Text>
            </dd>
            <dt>{t('entity.check.seen')}</dt>
            <dd>
              <SeenList
                actual={actual}
                fixLine={fixShown ? remediation?.annotation : undefined}
              />
            </dd>
          </>
        )}
        {check.waiver && (
          <>
            <dt>{t('shared.state.waived')}</dt>
            <dd>
              <WaiverLine waiver={check.waiver} wouldBe={check.wouldBe} />
            </dd>
          </>
        )}
        {state === 'upcoming' && check.enabledOn && (
          <>
            <dt>{t('shared.state.upcoming')}</dt>
            <dd>
              <Text as="p" variant="body-medium">
                {t('entity.check.upcoming', {
                  date: format.date(check.enabledOn),
                  wouldBe: t(`shared.state.${check.wouldBe ?? 'unknown'}`),
                })}
              </Text>
            </dd>
          </>
        )}
        {remediation && fixShown && (
          <>
            <dt>{t('entity.check.fix')}</dt>
            <dd>
              <Fix remediation={remediation} />
            </dd>
          </>
        )}
      </dl>
      <div className={styles.foot}>
        <CheckActions check={check} />
        <CheckLink check={check.id} />
      </div>
    </div>
  );
}
