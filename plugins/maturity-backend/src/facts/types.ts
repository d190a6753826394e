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
  FactDefinition,
  Grade,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** Keys from the root of what was given to the place of a mistake. */
export type FactPath = readonly (string | number)[];

export interface FactMistake {
  readonly path: FactPath;
  readonly message: string;
}

/**
 * A fact as somebody gave it, before anything about it was checked but its
 * keys. Moments are ISO 8601 text, milliseconds or a Date.
 */
export interface FactCandidate {
  readonly entityRef: string;
  readonly fact: string;
  readonly value: unknown;
  readonly observedAt?: string | number | Date;
  readonly expiresAt?: string | number | Date;
  readonly url?: string;
  /** Where it stands in what was given. */
  readonly path: FactPath;
}

/** Names the records of one fact about one entity. */
export interface FactKey {
  /** Normalized entity ref. */
  readonly ref: string;
  readonly fact: string;
}

/** A fact that was checked and can be stored. */
export interface CheckedFact extends FactKey {
  /** The value as JSON. */
  readonly json: string;
  /** Milliseconds. */
  readonly observedAt: number;
  readonly expiresAt: number | undefined;
  readonly url: string | undefined;
  /** Where it stood in what was given. */
  readonly path: FactPath;
}

/** What is needed to know of a source to take facts from it. */
export interface FactSourceRules {
  readonly id: string;
  readonly grade: Grade;
  /** Globs of the fact ids that it may report. */
  readonly facts: readonly string[];
}

/** Who may state a fact as a person. */
export type Attest = 'anyone' | 'not-owner' | 'nobody';

/**
 * The facts of all models, as the registry of models offers them.
 */
export interface FactDefinitions {
  fact(id: string):
    | {
        definition: FactDefinition;
        attest: Attest;
        /** Of a fact that is the level of an aspect: how many there are. */
        levels?: number;
      }
    | undefined;
  /** The models, with the versions that are staged. */
  scored(): readonly { readonly compiled: CompiledModel }[];
}
