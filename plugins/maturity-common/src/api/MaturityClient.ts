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

import { ApiCaller } from './ApiCaller';
import { assessmentCalls } from './calls/assessmentCalls';
import { factCalls } from './calls/factCalls';
import { insightCalls } from './calls/insightCalls';
import { modelCalls } from './calls/modelCalls';
import { scorecardCalls } from './calls/scorecardCalls';
import { waiverCalls } from './calls/waiverCalls';
import { MaturityApi } from './MaturityApi';

/**
 * Calls the maturity backend over HTTP, from the browser or from Node.
 *
 * @public
 */
export interface MaturityClient extends MaturityApi {}

/**
 * Calls the maturity backend over HTTP, from the browser or from Node.
 *
 * @public
 */
export class MaturityClient {
  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    const api = new ApiCaller(options);
    const calls: MaturityApi = {
      ...modelCalls(api),
      ...scorecardCalls(api),
      ...insightCalls(api),
      ...factCalls(api),
      ...waiverCalls(api),
      ...assessmentCalls(api),
    };
    Object.assign(this, calls);
  }
}
