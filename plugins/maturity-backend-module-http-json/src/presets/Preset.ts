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

import { RequestShape } from '../requestShape';

/** What a preset stands for. */
export interface PresetRequests {
  /** Sent unless the configuration says another value. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly requests: readonly RequestShape[];
}

/** Requests that are known to tell something of facts. */
export interface Preset {
  /** Where the API is, if everybody's is there. */
  readonly baseUrl?: string;
  /** @throws a ZodError if the options are not its own */
  expand(options: { baseUrl: string; options: unknown }): PresetRequests;
}
