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

import { ScorecardPractice } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useWords } from '../../words';
import { ScorecardView } from '../scorecard';

/** The one line that a folded practice says of its state, where it needs one. */
export function usePracticeBrief(options: {
  practice: ScorecardPractice;
  view: ScorecardView;
}): string | undefined {
  const { practice, view } = options;
  const { t } = useMaturityTranslation();
  const words = useWords();
  const format = useFormat();
  const checks = view.checksOf.get(practice.id) ?? [];

  if (practice.state === 'not-applicable') {
    const upcoming = checks.find(({ state }) => state === 'upcoming');
    if (upcoming?.enabledOn) {
      return t('entity.check.upcoming', {
        date: format.date(upcoming.enabledOn),
        wouldBe: t(`shared.state.${upcoming.wouldBe ?? 'unknown'}`),
      });
    }
    const target = checks.find(
      ({ whyNotApplicable }) => whyNotApplicable,
    )?.whyNotApplicable;
    return target ? words.askedOf(target) : t('entity.check.notAsked');
  }
  if (practice.state === 'waived') {
    const waiver =
      practice.waiver ?? checks.find(check => check.waiver)?.waiver;
    return (
      waiver &&
      t('entity.waiver.brief', {
        reason: waiver.reason,
        date: format.date(waiver.until),
      })
    );
  }
  if (practice.via) {
    return t('entity.practices.via', {
      practice: view.practices.get(practice.via)?.title ?? practice.via,
    });
  }
  if (practice.rollup && practice.state !== 'passed') {
    return t('entity.practices.rollupBrief', rollupCounts(practice.rollup));
  }
  return undefined;

  function rollupCounts(rollup: NonNullable<ScorecardPractice['rollup']>) {
    const { passed, waived, failed, unknown, share } = rollup;
    return {
      held: format.number(passed + waived),
      asked: format.number(passed + waived + failed + unknown),
      share: format.percent(share),
    };
  }
}
