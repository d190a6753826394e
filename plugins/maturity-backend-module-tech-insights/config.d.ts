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
       * Takes over facts that a Tech Insights backend holds. Without this key
       * the source is off.
       */
      techInsights?: {
        /**
         * The API of a Tech Insights backend in another portal, such as
         * `https://portal.example.com/api/tech-insights`. Default: the one of
         * this portal.
         * @visibility backend
         */
        baseUrl?: string;
        /**
         * A token that the backend at `baseUrl` takes.
         * @visibility secret
         */
        token?: string;
        /** Which of its facts say which of ours. */
        facts: Array<{
          /**
           * `<id of a fact retriever>/<name of a fact>`.
           * @visibility backend
           */
          from: string;
          /**
           * Id of our fact.
           * @visibility backend
           */
          fact: string;
          /**
           * The type of our fact. Default: as in the models that ship with
           * the product, else the type of theirs.
           * @visibility backend
           */
          as?: 'boolean' | 'number' | 'string' | 'string[]' | 'datetime';
          /**
           * True if the value is this.
           * @visibility backend
           */
          equals?: boolean | number | string;
          /**
           * True if the set has this.
           * @visibility backend
           */
          includes?: string | number;
          /**
           * True if the number is not below this.
           * @visibility backend
           */
          atLeast?: number;
          /**
           * True if the number is not above this.
           * @visibility backend
           */
          atMost?: number;
          /**
           * How many the set has.
           * @visibility backend
           */
          count?: true;
          /**
           * For numbers: by how much. Default: 1.
           * @visibility backend
           */
          multiply?: number;
          /**
           * The opposite of what it says. Default: false.
           * @visibility backend
           */
          invert?: boolean;
        }>;
        /**
         * Where a person sees what Tech Insights knows about an entity: a URL
         * with `{kind}`, `{namespace}` and `{name}`. Default: none.
         * @visibility backend
         */
        link?: string;
        /** Narrows which entities are asked about. A filter predicate. */
        entities?: JsonObject;
        /**
         * What its word is worth. Default: `observed`.
         * @visibility backend
         */
        grade?: 'declared' | 'attested' | 'observed';
        /**
         * Default: 20.
         * @visibility backend
         */
        requestsPerSecond?: number;
        /**
         * For one answer. Default: 10, at most 60.
         * @visibility backend
         */
        timeoutSeconds?: number;
        /**
         * Of one answer. Default: 1 MiB, at most 64 MiB.
         * @visibility backend
         */
        maxBytes?: number;
        /** Default: every hour. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
