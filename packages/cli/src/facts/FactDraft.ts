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

import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';

/** A fact about some entity, as a converter read it off a report. */
export interface FactDraft {
  readonly fact: string;
  readonly value: FactValue;
  /** ISO 8601; absent when the report does not say. */
  readonly observedAt?: string;
  readonly expiresAt?: string;
  /** Where a person finds the evidence. */
  readonly url?: string;
  /** Absent when the report does not say which entity it is about. */
  readonly entityRef?: string;
}

/** What a report came to. */
export interface Converted {
  readonly facts: readonly FactDraft[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
  /** The source that the report itself names. */
  readonly source?: string;
}

/** What converters may know beside the report. */
export interface ConvertOptions {
  /**
   * Whether this runs in a pipeline, so that the report proves that the
   * pipeline has such a step.
   */
  readonly inPipeline: boolean;
  /** What kind of tool wrote a SARIF file. */
  readonly kind?: ToolKind;
}

/** What a tool looks for. */
export const TOOL_KINDS = [
  'sast',
  'secrets',
  'vulnerabilities',
  'iac',
] as const;

export type ToolKind = (typeof TOOL_KINDS)[number];
