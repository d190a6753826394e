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
      /** Prometheus servers that are asked for facts; each entry is a source of its own. */
      prometheus?: Array<{
        /**
         * Id of the source. Default: `prometheus`.
         * @visibility backend
         */
        id?: string;
        /**
         * Address of the server, or of what speaks its API, such as Thanos or Mimir.
         * @visibility backend
         */
        url: string;
        /**
         * Where persons look at the same. Default: `url`.
         * @visibility backend
         */
        link?: string;
        /**
         * Sent along with each query, for instance `Authorization`.
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /**
         * Which labels name the entity, by fields of the entity. Default: `service: metadata.name`.
         * @visibility backend
         */
        labels?: { [label: string]: string };
        /**
         * A filter predicate: who is asked about. Default: components.
         * @visibility backend
         */
        entities?: JsonObject;
        /** Facts from the series of the recording rules that come with the module. */
        presets?: {
          /** Whether there is an objective and it is met. */
          availability?: { objective: number };
          /** What is left of the error budget. */
          errorBudget?: { objective: number };
          /** The keys of software delivery from deployment counters. */
          delivery?: {};
          /** Whether metrics come in and the golden signals are there. */
          goldenSignals?: {};
        };
        /** Queries of one's own. */
        queries?: Array<{
          /** Id of the fact. */
          fact: string;
          /** PromQL that gives an instant vector with the labels. */
          query: string;
          /** Instead of those of the source. */
          labels?: { [label: string]: string };
          /** A filter predicate that narrows who is asked about. */
          entities?: JsonObject;
          /** What a value is. */
          as: 'number' | 'threshold' | 'presence';
          /** For `threshold`: when the fact is true. */
          when?: { gt?: number; gte?: number; lt?: number; lte?: number };
          /** By how much the value is multiplied first. Default: 1. */
          multiply?: number;
          /** Which of several series of an entity counts. Default: none. */
          several?: 'min' | 'max' | 'sum';
          /** What it means that an entity has no series. Default: nothing. */
          absent?: boolean | number;
        }>;
        /** For one query. Default: 30. */
        timeoutSeconds?: number;
        /** Of one answer. Default: 32 MiB. */
        maxBytes?: number;
        /** How often, and for how long at most. Default: hourly. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      }>;
    };
  };
}
