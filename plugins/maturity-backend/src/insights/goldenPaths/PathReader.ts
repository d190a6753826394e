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

import { GoldenPathDefinition } from '@platform-maturity/backstage-plugin-maturity-common';
import { templateRefOf } from '../../catalog';
import {
  isOnPath,
  isPathApplicable,
  STEP_STATES,
  stepStateOf,
} from '../../scoring';
import { Bitset } from '../Bitset';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS } from '../snapshot/SubjectTable';

const stateAt = (name: string) => STEP_STATES.findIndex(s => s === name);

/** Positions of the states of steps. */
export const STEP = {
  notApplicable: stateAt('not-applicable'),
  done: stateAt('done'),
  open: stateAt('open'),
  unknown: stateAt('unknown'),
} as const;

/** Required steps by state, and what a version says of the template. */
export interface PathStanding {
  onPath: boolean;
  done: number;
  open: number;
  unknown: number;
}

/** How the version that something was made from stands to the template's. */
export type VersionState = 'current' | 'outdated';

export interface PathStep {
  /** Its byte among those of a scorecard. */
  readonly index: number;
  readonly id: string;
  readonly required: boolean;
}

/**
 * Reads how rows stand to one golden path. Only of rows to whom it applies is
 * there anything to read.
 */
export class PathReader {
  readonly path: GoldenPathDefinition;
  readonly steps: readonly PathStep[];
  readonly #view: SnapshotView;
  /** By the number of a ref: the number of its version, for the templates. */
  readonly #versions = new Map<number, number>();

  /** @param readable - what the caller may read, the templates included */
  static create(
    view: SnapshotView,
    options: { path: GoldenPathDefinition; readable?: Bitset },
  ): PathReader {
    return new PathReader(view, options);
  }

  private constructor(
    view: SnapshotView,
    options: { path: GoldenPathDefinition; readable?: Bitset },
  ) {
    const { path, readable } = options;
    this.#view = view;
    this.path = path;
    this.steps = view.model.steps
      .filter(step => step.path === path.id)
      .map(({ index, definition }) => ({
        index,
        id: definition.id,
        required: definition.required !== false,
      }));
    for (const template of this.templates()) {
      const row = view.subjects.rowOf(template);
      if (
        row !== undefined &&
        view.subjects.isAlive(row) &&
        readable?.has(row) !== false
      ) {
        this.#versions.set(
          view.subjects.code(row, SUBJECT_COLUMNS.ref),
          view.subjects.code(row, SUBJECT_COLUMNS.templateVersion),
        );
      }
    }
  }

  /** The refs of its templates, in their normal form. */
  templates(): string[] {
    return (this.path.templates ?? [])
      .map(templateRefOf)
      .filter(ref => ref !== undefined);
  }

  /** The version that a template of the path has now. */
  currentVersion(template: string): string | undefined {
    const { refs, words } = this.#view.subjects;
    return words.textOf(this.#versions.get(refs.codeOf(template) ?? 0) ?? 0);
  }

  applies(row: number): boolean {
    const first = this.steps[0];
    return (
      first !== undefined &&
      this.#view.scorecards.status(row) !== STATUS.pending &&
      isPathApplicable[this.#byte(row, first.index)] === 1
    );
  }

  isOn(row: number): boolean {
    return isOnPath[this.#byte(row, this.steps[0].index)] === 1;
  }

  /** The position of the state of a step; see {@link STEP}. */
  stateOf(row: number, step: PathStep): number {
    return stepStateOf[this.#byte(row, step.index)];
  }

  standing(row: number): PathStanding {
    const counts = [0, 0, 0, 0];
    for (const step of this.steps) {
      if (step.required) {
        counts[this.stateOf(row, step)] += 1;
      }
    }
    return {
      onPath: this.isOn(row),
      done: counts[STEP.done],
      open: counts[STEP.open],
      unknown: counts[STEP.unknown],
    };
  }

  /** Undefined for what no template of the path made, or in no known version. */
  versionState(row: number): VersionState | undefined {
    const { subjects } = this.#view;
    const current = this.#versions.get(
      subjects.code(row, SUBJECT_COLUMNS.template),
    );
    const own = subjects.code(row, SUBJECT_COLUMNS.templateVersion);
    if (!current || !own) {
      return undefined;
    }
    return current === own ? 'current' : 'outdated';
  }

  #byte(row: number, index: number): number {
    return this.#view.scorecards.byte(row, 'steps', index);
  }
}
