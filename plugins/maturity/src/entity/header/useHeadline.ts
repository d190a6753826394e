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

import { useMaturityTranslation } from '../../hooks';
import { ScorecardView } from '../scorecard';

export interface Headline {
  title: string;
  /** What qualifies the level: its range, and what it is without waivers. */
  lines: string[];
  /** What the level means. */
  summary?: string;
}

/** Says in words where the entity stands. */
export function useHeadline(view: ScorecardView): Headline {
  const { scorecard, model, levelTitles } = view;
  const { level, potentialLevel, levelWithoutWaivers } = scorecard;
  const { t } = useMaturityTranslation();

  if (model.overall === 'none') {
    return {
      title: model.title,
      lines: [t('entity.header.noOverall')],
      summary: model.description,
    };
  }
  if (level === null) {
    return { title: t('shared.level.none'), lines: [] };
  }
  const of = { level: String(level), top: String(model.levels.length) };
  const lines: string[] = [];
  if (potentialLevel !== null && potentialLevel > level) {
    const undecided = scorecard.nextSteps.filter(
      ({ why }) => why !== 'failed',
    ).length;
    const potential = String(potentialLevel);
    lines.push(
      undecided > 0
        ? t('entity.header.couldBe', { potential, count: undecided })
        : t('entity.header.couldBeByOthers', { potential }),
    );
  }
  if (levelWithoutWaivers !== null && levelWithoutWaivers < level) {
    lines.push(
      t('entity.header.withoutWaivers', { level: String(levelWithoutWaivers) }),
    );
  }
  if (scorecard.members && scorecard.members.pending > 0) {
    lines.push(
      t('entity.header.membersPending', {
        count: scorecard.members.pending,
      }),
    );
  }
  return {
    title:
      level === 0
        ? t('entity.header.before', {
            ...of,
            title: levelTitles.get(scorecard.firstLevel ?? 1) ?? '',
          })
        : t('entity.header.level', {
            ...of,
            title: levelTitles.get(level) ?? '',
          }),
    lines,
    summary: model.levels.find(({ number }) => number === level)?.summary,
  };
}
