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

import { CategoryReport, EntityReport, LevelNumber } from './CheckReport';

/** The results of an earlier check, by entity and model. */
export type Baseline = ReadonlyMap<string, EntityReport>;

/** The key of a result in a baseline. */
export function baselineKey(report: {
  entityRef: string;
  model: string;
}): string {
  return `${report.entityRef} ${report.model}`;
}

/** Adds to each entity why it fails: below the wanted level, or worse. */
export function findFailures(options: {
  entities: readonly EntityReport[];
  minLevel?: number;
  baseline?: Baseline;
}): EntityReport[] {
  const { entities, minLevel, baseline } = options;
  return entities.map(report => {
    const before = baseline?.get(baselineKey(report));
    return {
      ...report,
      failures: [
        ...(minLevel === undefined ? [] : belowMin(report, minLevel)),
        ...(before ? worseThan(report, before) : []),
      ],
    };
  });
}

/** Nobody is asked for more than the model asks of them. */
function belowMin(report: EntityReport, minLevel: number): string[] {
  if (report.status !== 'scored') {
    return [];
  }
  const isBelow = ({
    level,
    topLevel,
  }: Pick<EntityReport, 'level' | 'topLevel'>) =>
    level !== null && level < Math.min(minLevel, topLevel ?? minLevel);
  if (report.level !== null) {
    return isBelow(report)
      ? [`Level ${report.level} is below the wanted level ${minLevel}`]
      : [];
  }
  return report.categories
    .filter(isBelow)
    .map(
      ({ title, level }) =>
        `${title}: level ${level} is below the wanted level ${minLevel}`,
    );
}

function worseThan(report: EntityReport, before: EntityReport): string[] {
  const categories = new Map(
    before.categories.map(category => [category.id, category]),
  );
  return [
    ...dropped('The level', report.level, before.level),
    ...report.categories.flatMap(({ id, title, level }: CategoryReport) =>
      dropped(title, level, categories.get(id)?.level ?? null),
    ),
  ];
}

function dropped(what: string, now: LevelNumber, then: LevelNumber): string[] {
  return now !== null && then !== null && now < then
    ? [`${what} falls from ${then} to ${now}`]
    : [];
}
