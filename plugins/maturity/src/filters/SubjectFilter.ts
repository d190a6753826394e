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
  GoldenPathState,
  ScorecardsQuery,
  StepState,
} from '@platform-maturity/backstage-plugin-maturity-common';

type CheckState = NonNullable<ScorecardsQuery['state']>[number];
type Flag = NonNullable<ScorecardsQuery['flag']>[number];
type FactState = NonNullable<ScorecardsQuery['factState']>[number];
type BlockerState = NonNullable<ScorecardsQuery['blockerState']>;

/** Parameters of the address that hold several values; any of them fits. */
export const listParams = [
  'kind',
  'type',
  'owner',
  'system',
  'domain',
  'lifecycle',
  'tag',
  'level',
  'state',
  'pathState',
  'stepState',
  'flag',
  'blocker',
  'factState',
] as const;

/** Parameters of the address that hold one text. */
export const textParams = [
  'text',
  'category',
  'practice',
  'check',
  'path',
  'step',
  'place',
  'askedLevel',
  'blockerState',
  'blockerLevel',
  'fact',
] as const;

/** Parameters of the address that are on or off. */
export const flagParams = [
  'mine',
  'children',
  'directly',
  'blockerAlone',
] as const;

export type ListParam = (typeof listParams)[number];
export type TextParam = (typeof textParams)[number];
export type FlagParam = (typeof flagParams)[number];

/** What the reader narrowed the organisation-wide pages to. */
export type SubjectFilter = Record<ListParam, readonly string[]> &
  Record<TextParam, string | undefined> &
  Record<FlagParam, boolean>;

/** The owner that stands for entities that nobody owns. */
export const nobody = 'none';

/** The system, domain, type or lifecycle of what has none. */
export const nothing = 'none';

/**
 * Changes that take away what narrows lists alone: who is left are those that
 * a page counts, whatever their results are.
 */
export const withoutResults = {
  level: [],
  category: undefined,
  practice: undefined,
  check: undefined,
  state: [],
  path: undefined,
  pathState: [],
  step: undefined,
  stepState: [],
  place: undefined,
  directly: false,
  askedLevel: undefined,
  flag: [],
  blocker: [],
  blockerState: undefined,
  blockerAlone: false,
  blockerLevel: undefined,
  fact: undefined,
  factState: [],
} as const satisfies Partial<SubjectFilter>;

/** The kind that stands for every kind that a model asks. */
export const everyKind = '*';

const checkStates = {
  passed: true,
  failed: true,
  unknown: true,
  error: true,
  waived: true,
  upcoming: true,
  'not-applicable': true,
} as const satisfies Record<CheckState, true>;

const pathStates = {
  on: true,
  off: true,
  'could-join': true,
  completed: true,
  drifted: true,
  current: true,
  outdated: true,
} as const satisfies Record<GoldenPathState, true>;

const stepStates = {
  done: true,
  open: true,
  unknown: true,
  'not-applicable': true,
} as const satisfies Record<StepState, true>;

const flags = {
  scored: true,
  undecided: true,
  'with-target': true,
  'at-target': true,
  'only-by-waivers': true,
  contradiction: true,
  'asked-for-less': true,
  risen: true,
  fallen: true,
} as const satisfies Record<Flag, true>;

const factStates = {
  missing: true,
  declared: true,
  attested: true,
  observed: true,
  stale: true,
  inconclusive: true,
  invalid: true,
  unlocks: true,
} as const satisfies Record<FactState, true>;

const blockerStates = {
  fix: true,
  prove: true,
} as const satisfies Record<BlockerState, true>;

/** Whether a text of the address is what counts tell of an entity. */
export function isFlag(text: string): text is Flag {
  return Object.hasOwn(flags, text);
}

/** Whether a text of the address says what is known of a fact. */
export function isFactState(text: string): text is FactState {
  return Object.hasOwn(factStates, text);
}

/** Whether a text of the address is what is to be done about a blocker. */
export function isBlockerState(text: string): text is BlockerState {
  return Object.hasOwn(blockerStates, text);
}

/** Whether a text of the address says how one stands to a golden path. */
export function isPathState(text: string): text is GoldenPathState {
  return Object.hasOwn(pathStates, text);
}

/** Whether a text of the address is a state of a step. */
export function isStepState(text: string): text is StepState {
  return Object.hasOwn(stepStates, text);
}

/** Whether a text of the address is a state of a check. */
export function isCheckState(text: string): text is CheckState {
  return Object.hasOwn(checkStates, text);
}
