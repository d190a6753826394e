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
  ModelSummary,
  Overview,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../hooks';

interface Stat {
  value: string;
  note: string;
  /** Since the day that the overview is compared with. */
  change?: string;
}

export type StatWords = Record<
  'scored' | 'medianLevel' | 'atTarget' | 'coverage' | 'waivers' | 'unowned',
  Stat
>;

/** Stands where there is no figure. */
const none = '–';

/** The figures of the strip in words. */
export function useStatWords(options: {
  model: ModelSummary;
  overview: Overview;
}): StatWords {
  const { model, overview } = options;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  // Before anything was scored there is nothing to compare with.
  const compared = overview.compared?.scored ? overview.compared : undefined;
  const { scored, subjects, withTarget, atTarget, waivers, unowned } = overview;
  return {
    scored: {
      value: format.number(scored),
      note:
        scored === subjects
          ? t('overview.stats.scoredAll')
          : t('overview.stats.scoredOf', {
              subjects: format.number(subjects),
            }),
      change: changeOf(scored, compared?.scored),
    },
    medianLevel: {
      value:
        overview.medianLevel === null
          ? none
          : format.number(overview.medianLevel),
      note: medianNote(),
      change: changeOf(overview.medianLevel, compared?.medianLevel),
    },
    atTarget: {
      value: withTarget > 0 ? format.percent(atTarget / withTarget) : none,
      note: targetNote(),
      change: pointsOf(
        shareOf(atTarget, withTarget),
        compared && shareOf(compared.atTarget, compared.withTarget),
      ),
    },
    coverage: {
      value:
        overview.coverage === null ? none : format.percent(overview.coverage),
      note: t('overview.stats.coverageNote'),
      change: pointsOf(overview.coverage, compared?.coverage),
    },
    waivers: {
      value: format.number(waivers.active),
      note: waiverNote(),
      change: changeOf(waivers.active, compared?.waivers),
    },
    unowned: {
      value: format.number(unowned),
      note:
        unowned > 0
          ? t('overview.stats.unownedNote')
          : t('overview.stats.unownedNone'),
      change: changeOf(unowned, compared?.unowned),
    },
  };

  function changeOf(
    now: number | null,
    before: number | null | undefined,
  ): string | undefined {
    if (now === null || typeof before !== 'number') {
      return undefined;
    }
    return changeWords(now - before, format.number(Math.abs(now - before)));
  }

  function pointsOf(
    now: number | null,
    before: number | null | undefined,
  ): string | undefined {
    if (now === null || typeof before !== 'number') {
      return undefined;
    }
    const points = Math.round(now * 100) - Math.round(before * 100);
    return changeWords(
      points,
      t('overview.stats.points', { count: Math.abs(points) }),
    );
  }

  function changeWords(change: number, amount: string): string {
    const date = compared ? format.date(compared.date) : '';
    if (change === 0) {
      return t('overview.stats.unchanged', { date });
    }
    return t(change > 0 ? 'overview.stats.more' : 'overview.stats.less', {
      amount,
      date,
    });
  }

  function medianNote(): string {
    const median = overview.medianLevel;
    if (median === null) {
      return t('overview.stats.medianNone');
    }
    if (!Number.isInteger(median)) {
      return t('overview.stats.medianBetween', {
        lower: format.number(Math.floor(median)),
        upper: format.number(Math.ceil(median)),
      });
    }
    const titleOf = (level: number) =>
      model.levels.find(({ number }) => number === level)?.title ?? '';
    return median === 0
      ? t('overview.stats.belowFirst', { title: titleOf(1) })
      : titleOf(median);
  }

  function targetNote(): string {
    if (withTarget === 0) {
      return t('overview.stats.noTargets');
    }
    const reached = t('overview.stats.atTargetOf', {
      reached: format.number(atTarget),
      withTarget: format.number(withTarget),
    });
    const without = overview.atTargetWithoutWaivers;
    return without === atTarget
      ? reached
      : `${reached}, ${t('overview.stats.atTargetWithoutWaivers', {
          reached: format.number(without),
        })}`;
  }

  function waiverNote(): string {
    if (waivers.active === 0) {
      return t('overview.stats.waiversNone');
    }
    return waivers.expiring30d > 0
      ? t('overview.stats.waiversExpiring', { count: waivers.expiring30d })
      : t('overview.stats.waiversSteady');
  }
}

function shareOf(part: number, all: number): number | null {
  return all > 0 ? part / all : null;
}
