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
  CompiledModel,
  Evaluation,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** A part of a model by its names. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/**
 * What the results of a what-if are about: it is kept with them, so that they
 * are read without the two versions.
 */
export interface WhatIfLayout {
  /** Level 1 is at position 0. */
  readonly levels: Sides<readonly Named[]>;
  /** Whether there is one level over all categories. */
  readonly overall: Sides<boolean>;
  /** Those of the draft, then those that it leaves out. */
  readonly categories: readonly Named[];
  /** Of the draft. */
  readonly practices: readonly (Named & {
    readonly checks: readonly Named[];
  })[];
}

/** The same of the version in force and of the draft. */
export interface Sides<T> {
  readonly before: T;
  readonly after: T;
}

/** The byte of who has no level. */
export const NO_LEVEL = 255;

export function layoutOf(
  base: CompiledModel,
  draft: CompiledModel,
): WhatIfLayout {
  const kept = new Set(draft.categories.map(({ id }) => id));
  return {
    levels: {
      before: base.levels.map(toNamed),
      after: draft.levels.map(toNamed),
    },
    overall: {
      before: base.overall === 'combined',
      after: draft.overall === 'combined',
    },
    categories: [
      ...draft.categories,
      ...base.categories.filter(({ id }) => !kept.has(id)),
    ].map(toNamed),
    practices: draft.practices.map(practice => ({
      ...toNamed(practice),
      checks: practice.checks.map(toNamed),
    })),
  };
}

/** How many bytes the levels of one subject are. */
export function widthOf({ categories }: WhatIfLayout): number {
  return 2 * (1 + categories.length);
}

/**
 * The levels of one subject: two bytes per ladder, before and after. The first
 * ladder is the overall one, the others are the categories.
 */
export function levelBytes(
  { categories }: WhatIfLayout,
  { before, after }: Sides<Evaluation | undefined>,
): Uint8Array {
  const bytes = [toByte(before?.level), toByte(after?.level)];
  const [old, fresh] = [byCategory(before), byCategory(after)];
  for (const { id } of categories) {
    bytes.push(toByte(old.get(id)), toByte(fresh.get(id)));
  }
  return Uint8Array.from(bytes);
}

function byCategory(evaluation: Evaluation | undefined) {
  return new Map(evaluation?.categories.map(({ id, level }) => [id, level]));
}

function toByte(level: number | null | undefined): number {
  return level ?? NO_LEVEL;
}

function toNamed({ id, title }: { id: string; title?: string }): Named {
  return { id, title: title ?? id };
}
