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
  GoldenPathDefinition,
  GoldenPathSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  isOnPath,
  isPathApplicable,
  STEP_STATES,
  stepStateOf,
} from '../../scoring';
import { Bitset } from '../Bitset';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';

const [NOT_APPLICABLE, DONE, OPEN, UNKNOWN] = [
  'not-applicable',
  'done',
  'open',
  'unknown',
].map(state => STEP_STATES.findIndex(name => name === state));

/**
 * How far a golden path is adopted. Whoever is on it and has done every
 * required step that applies has completed it; whoever is on it and has one
 * open has drifted. Steps are counted over all to whom the path applies.
 */
export function countGoldenPath(
  view: SnapshotView,
  rows: Bitset,
  path: GoldenPathDefinition,
): GoldenPathSummary {
  const steps = stepsOf(view, path);
  const { columns, widths } = view.scorecards;
  // Read once: in the loop an import costs more than the work.
  const [applies, onPath, stateOf] = [isPathApplicable, isOnPath, stepStateOf];
  const counts = { subjects: 0, onPath: 0, completed: 0, drifted: 0 };
  const states = steps.map(() => [0, 0, 0, 0]);
  for (const row of steps.length > 0 ? rows.toArray() : []) {
    const start = row * widths.steps;
    const first = columns.steps[start + steps[0].index];
    if (
      (columns.status[row] ?? STATUS.pending) === STATUS.pending ||
      applies[first] === 0
    ) {
      continue;
    }
    let done = true;
    let open = false;
    steps.forEach(({ index, required }, step) => {
      const state = stateOf[columns.steps[start + index]];
      states[step][state] += 1;
      done &&= !required || state === DONE || state === NOT_APPLICABLE;
      open ||= required && state === OPEN;
    });
    counts.subjects += 1;
    if (onPath[first] === 1) {
      counts.onPath += 1;
      counts.completed += done ? 1 : 0;
      counts.drifted += open ? 1 : 0;
    }
  }
  return {
    id: path.id,
    title: path.title,
    description: path.description,
    owner: path.owner,
    support: path.support,
    status: path.status,
    templates: path.templates,
    docs: path.docs,
    ...counts,
    steps: steps.map(({ definition, required }, step) => ({
      id: definition.id,
      title: definition.title,
      why: definition.why,
      who: definition.who,
      required,
      done: states[step][DONE],
      open: states[step][OPEN],
      unknown: states[step][UNKNOWN],
      notApplicable: states[step][NOT_APPLICABLE],
    })),
  };
}

function stepsOf({ model }: SnapshotView, path: GoldenPathDefinition) {
  return model.steps
    .filter(step => step.path === path.id)
    .map(({ index, definition }) => ({
      index,
      definition,
      required: definition.required !== false,
    }));
}
