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
  GoldenPathSummary,
  GoldenPathStanding,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Bitset } from '../Bitset';
import { countLevels } from '../overview/countLevels';
import { medianOf } from '../overview/medianOf';
import { SnapshotView } from '../snapshot/SnapshotView';
import { PathReader, STEP } from './PathReader';
import { isInPathState } from './pathStates';

/** Which states are counted, under which name. */
const COUNTED = {
  couldJoin: 'could-join',
  completed: 'completed',
  drifted: 'drifted',
  current: 'current',
  outdated: 'outdated',
} as const;

/**
 * How far a golden path is adopted. Whoever is on it and has done every
 * required step that applies has completed it; whoever is on it and has one
 * open has drifted. Steps are counted over all to whom the path applies, and
 * over those on it.
 */
export function countGoldenPath(
  view: SnapshotView,
  options: { rows: Bitset; reader: PathReader },
): GoldenPathSummary {
  const { rows, reader } = options;
  const { path, steps } = reader;
  const names = Object.keys(COUNTED) as (keyof typeof COUNTED)[];
  const counts = {
    couldJoin: 0,
    completed: 0,
    drifted: 0,
    current: 0,
    outdated: 0,
  };
  const everywhere = steps.map(() => [0, 0, 0, 0]);
  const onPath = steps.map(() => [0, 0, 0, 0]);
  const on: number[] = [];
  const off: number[] = [];
  for (const row of rows.toArray()) {
    if (!reader.applies(row)) {
      continue;
    }
    const standing = reader.standing(row);
    (standing.onPath ? on : off).push(row);
    for (const name of names) {
      counts[name] += Number(
        isInPathState(reader, { row, standing }, COUNTED[name]),
      );
    }
    steps.forEach((step, index) => {
      const state = reader.stateOf(row, step);
      everywhere[index][state] += 1;
      onPath[index][state] += standing.onPath ? 1 : 0;
    });
  }
  return {
    id: path.id,
    title: path.title,
    description: path.description,
    owner: path.owner,
    support: path.support,
    status: path.status,
    templates: path.templates && [...path.templates],
    docs: path.docs && [...path.docs],
    subjects: on.length + off.length,
    onPath: on.length,
    offPath: off.length,
    ...counts,
    levels: { onPath: standingOf(view, on), offPath: standingOf(view, off) },
    templateVersions: reader.templates().map(template => ({
      template,
      version: reader.currentVersion(template),
    })),
    steps: path.steps.map((definition, index) => ({
      id: definition.id,
      title: definition.title,
      why: definition.why,
      who: definition.who,
      required: steps[index].required,
      ...named(everywhere[index]),
      onPath: named(onPath[index]),
    })),
  };
}

function named(states: readonly number[]) {
  return {
    done: states[STEP.done],
    open: states[STEP.open],
    unknown: states[STEP.unknown],
    notApplicable: states[STEP.notApplicable],
  };
}

function standingOf(
  view: SnapshotView,
  rows: readonly number[],
): GoldenPathStanding {
  if (view.model.overall === 'none') {
    return { medianLevel: null, levels: [] };
  }
  const levels = countLevels(view, Int32Array.from(rows));
  return { medianLevel: medianOf(levels), levels };
}
