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
  WhatIfAnswer,
  WhatIfCounts,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** Something that is in one model only, or in both but not the same. */
export interface ModelChange {
  readonly what:
    | 'model'
    | 'level'
    | 'category'
    | 'fact'
    | 'practice'
    | 'check'
    | 'golden path';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The names of the fields that differ. */
  readonly fields: readonly string[];
}

/** An entity whose level would be another. */
export interface LevelMove {
  readonly entityRef: string;
  /** Absent: the overall level. */
  readonly category?: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Only from a portal. */
  readonly owner?: string;
  /** Practices, with checks, that stop one that drops; only from a portal. */
  readonly stoppedBy?: readonly {
    readonly practice: string;
    readonly checks: readonly string[];
  }[];
}

/** What a change of a model would bring, as `--format json` prints it. */
export interface ModelDiff {
  readonly version: 1;
  readonly before: { readonly id: string; readonly version: string };
  readonly after: { readonly id: string; readonly version: string };
  readonly changes: readonly ModelChange[];
  /** Only with a catalog. */
  readonly effect?: {
    readonly entities: number;
    readonly climb: readonly LevelMove[];
    readonly drop: readonly LevelMove[];
    /** Scored under one of them only. */
    readonly other: readonly LevelMove[];
  };
  /** What a portal says of its whole catalog. */
  readonly portal?: {
    /** Id under which it can be asked again, for 7 days. */
    readonly whatIf: string;
    readonly counts: WhatIfCounts;
    /** Entities that could not be evaluated. */
    readonly failed: WhatIfAnswer['failed'];
  };
}
