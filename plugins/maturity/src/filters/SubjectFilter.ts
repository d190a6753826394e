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

import { ScorecardsQuery } from '@platform-maturity/backstage-plugin-maturity-common';

type CheckState = NonNullable<ScorecardsQuery['state']>[number];

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
] as const;

/** Parameters of the address that hold one text. */
export const textParams = ['text', 'category', 'practice', 'check'] as const;

/** Parameters of the address that are on or off. */
export const flagParams = ['mine', 'children'] as const;

export type ListParam = (typeof listParams)[number];
export type TextParam = (typeof textParams)[number];
export type FlagParam = (typeof flagParams)[number];

/** What the reader narrowed the organisation-wide pages to. */
export type SubjectFilter = Record<ListParam, readonly string[]> &
  Record<TextParam, string | undefined> &
  Record<FlagParam, boolean>;

/** The owner that stands for entities that nobody owns. */
export const nobody = 'none';

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

/** Whether a text of the address is a state of a check. */
export function isCheckState(text: string): text is CheckState {
  return Object.hasOwn(checkStates, text);
}
