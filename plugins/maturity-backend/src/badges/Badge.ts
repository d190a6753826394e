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

import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';

/** What a badge says; its words are the same for everybody who sees it. */
export interface Badge {
  label: string;
  message: string;
  /** How good that is; the words say it too. */
  tone: 'low' | 'middle' | 'top' | 'none';
  /** For whoever hears it, or rests on it. */
  title: string;
}

/** What the badge of an entity needs to know of a model. */
export interface BadgeModel {
  title: string;
  hasOverall: boolean;
  levels: number;
}

/** Puts the level of an entity, with its range, into a few words. */
export function toBadge(options: {
  summary: ScorecardSummary;
  model: BadgeModel;
}): Badge {
  const { summary, model } = options;
  const { message, tone } = standing(options);
  const label = 'maturity';
  return {
    label,
    message,
    tone,
    title: `${summary.title}: ${label} ${message} (${model.title})`,
  };
}

function standing(options: {
  summary: ScorecardSummary;
  model: BadgeModel;
}): Pick<Badge, 'message' | 'tone'> {
  const { summary, model } = options;
  if (summary.status === 'pending') {
    return { message: 'not scored yet', tone: 'none' };
  }
  if (summary.status === 'not-scored') {
    return { message: 'not scored', tone: 'none' };
  }
  const { from, to } = model.hasOverall
    ? { from: summary.level, to: summary.potentialLevel }
    : areas(summary);
  if (from === null) {
    return { message: 'no level', tone: 'none' };
  }
  const range = to !== null && to > from ? `${from}–${to}` : `${from}`;
  const isRange = range !== `${from}`;
  return {
    message: `${
      isRange && !model.hasOverall ? 'levels' : 'level'
    } ${range} of ${model.levels}`,
    tone: toneOf(from, model.levels),
  };
}

/** Without an overall level: from the lowest area to the highest. */
function areas({ categories }: ScorecardSummary) {
  const levels = categories.flatMap(({ level }) => level ?? []);
  return levels.length > 0
    ? { from: Math.min(...levels), to: Math.max(...levels) }
    : { from: null, to: null };
}

function toneOf(level: number, levels: number): Badge['tone'] {
  if (level >= levels) {
    return 'top';
  }
  return level * 2 >= levels ? 'middle' : 'low';
}
