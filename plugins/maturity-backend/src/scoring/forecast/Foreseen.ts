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

/** Why something is different from a moment on, as it is stored: no titles. */
export type ForeseenReason =
  | { kind: 'waiver'; waiver?: string; practice?: string; check?: string }
  | { kind: 'attestation'; fact: string }
  | { kind: 'expiry'; fact: string; source: string }
  /** `since` is the last that was heard from the source, in milliseconds. */
  | { kind: 'silence'; fact: string; source: string; since: number }
  | { kind: 'age'; fact: string }
  | { kind: 'start'; check: string }
  | { kind: 'members'; members: number };

/** A level before and after. */
export interface ForeseenLevel {
  readonly from: number | null;
  readonly to: number | null;
}

/** What will be different about a scorecard from a moment on. */
export interface Foreseen extends ForeseenLevel {
  /** Milliseconds. */
  readonly at: number;
  /** Categories whose level changes. */
  readonly categories: readonly (ForeseenLevel & { readonly id: string })[];
  /** Required checks that hold no longer, or on weaker evidence. */
  readonly checks: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly why: readonly ForeseenReason[];
  /** The bytes of the practices from then on, base64, if they change. */
  readonly practices?: string;
}

/** Whether a level falls; one that is asked nothing any more does not. */
export function falls({ from, to }: ForeseenLevel): boolean {
  return from !== null && to !== null && to < from;
}

/** Whether the overall level or that of a category falls. */
export function isDrop(foreseen: Foreseen): boolean {
  return falls(foreseen) || foreseen.categories.some(falls);
}
