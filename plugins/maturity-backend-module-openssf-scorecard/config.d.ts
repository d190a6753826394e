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

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

export interface Config {
  maturity?: {
    sources?: {
      /**
       * Reports the checks of OpenSSF Scorecard. Without this key the source
       * is off; an empty object turns it on with the public API.
       */
      openssfScorecard?: {
        /** Results come from an API. This or `files`; default: the public API. */
        api?: {
          /**
           * Default: `https://api.securityscorecards.dev`.
           * @visibility backend
           */
          baseUrl?: string;
          /**
           * Sent along, to this host only.
           * @deepVisibility secret
           */
          headers?: { [name: string]: string };
          /**
           * Default: 10.
           * @visibility backend
           */
          requestsPerSecond?: number;
        };
        /** Results come from files. */
        files?: {
          /**
           * A folder on the web: a bucket, a repository, a file server, read
           * through the portal's own integrations. This or `directory`.
           * @visibility backend
           */
          url?: string;
          /**
           * A directory, relative to the working directory of the backend.
           * @visibility backend
           */
          directory?: string;
          /**
           * Where the file of a repository is. Default:
           * `{repository}/results.json`, such as
           * `github.com/acme/shop/results.json`.
           * @visibility backend
           */
          path?: string;
        };
        /**
         * Places besides that `openssf/scorecard-location` may lead to; they
         * are read through the portal's own integrations.
         * @visibility backend
         */
        allowedLocations?: string[];
        /**
         * Narrows which entities are asked about. A filter predicate.
         */
        entities?: JsonObject;
        /**
         * Default: every 6 hours.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
