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

import { HumanDuration, JsonObject } from '@backstage/types';
import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  maturity?: {
    sources?: {
      /**
       * What the files of repositories prove.
       */
      repository?: {
        /**
         * How often repositories are looked at. Default: every 3 hours.
         * @visibility backend
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Whose repositories are looked at, as a filter predicate. Default:
         * components, and the platform itself.
         * @visibility backend
         */
        entities?: JsonObject;
        /**
         * How many repositories are asked for a minute, at most 1,000. Default: 25.
         * @visibility backend
         */
        readsPerMinute?: number;
        /**
         * How many are read at once, at most 20. Default: 4.
         * @visibility backend
         */
        concurrency?: number;
        /**
         * How long reading one may take. Default: 1 minute.
         * @visibility backend
         */
        timeout?: HumanDuration | string;
        /**
         * How long a host is left alone after it said that it limits the rate. Default: 15 minutes.
         * @visibility backend
         */
        rateLimitPause?: HumanDuration | string;
        /**
         * Files of one repository. Of a larger one, what was not found stays unknown. Default: 100,000.
         * @visibility backend
         */
        maxFiles?: number;
        /**
         * Bytes of all files of one repository, unpacked. Default: 1,000,000,000.
         * @visibility backend
         */
        maxBytes?: number;
        /**
         * Every pipeline of this organisation is defined by a file in the
         * repository, so that a repository without one has none. Default: false.
         * @visibility backend
         */
        pipelinesAreFiles?: boolean;
        /**
         * Lets entities with a location of type `file` be read from this machine. Default: none are.
         */
        local?: {
          /**
           * The only folder that may be read, relative to the working directory of the backend.
           * @visibility backend
           */
          directory: string;
        };
      };
    };
  };
}
