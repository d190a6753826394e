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

/** How an answer says a fact. */
interface FactConfig {
  /** Id of the fact. */
  fact: string;
  /** A JSONPath (RFC 9535). */
  path: string;
  /** Name of the request of a preset, or of `requests`. Default: the first. */
  request?: string;
  /** What the value is. Either this or `table`. */
  as?:
    | 'number'
    | 'boolean'
    | 'text'
    | 'list'
    | 'moment'
    | 'presence'
    | 'count'
    | 'table';
  /** What values of the answer mean. */
  table?: { [value: string]: boolean | number | string | string[] };
  /** What a value means that is not in the table. Default: nothing. */
  otherwise?: boolean | number | string | string[];
  /** For numbers: by how much. Default: 1. */
  multiply?: number;
  /** For moments that are numbers. Default: `seconds`. */
  unit?: 'seconds' | 'milliseconds';
  /** What several values mean together. Default: nothing, unless they are equal. */
  combine?: 'first' | 'all' | 'any' | 'sum' | 'min' | 'max';
  /** What it means that there is nothing at the path. Default: nothing. */
  ifNone?: boolean | number | string | string[];
  /** What it means that there is no answer (404). Default: nothing. */
  ifMissing?: boolean | number | string | string[];
  /** A JSONPath to when it was so. Default: now. */
  observedAt?: string;
}

/** One request about an entity. */
interface RequestConfig {
  /** How facts and messages name it. Default: its number. */
  name?: string;
  /** A URL with placeholders `{{ field }}` and `{{ answers.name }}`. */
  url: string;
  /** A JSONPath that finds something in every answer that is one. */
  expect?: string;
  /** JSONPaths to what later requests need, by name. */
  keep?: { [name: string]: string };
  /** Where a person sees the same: a URL with placeholders. */
  link?: string;
  /** A JSONPath to such a link. It goes before `link`. */
  linkFrom?: string;
  /** What answers say. */
  facts?: FactConfig[];
}

export interface Config {
  maturity?: {
    sources?: {
      /** JSON APIs that are asked for facts; each entry is a source of its own. */
      httpJson?: Array<{
        /**
         * Id of the source.
         * @visibility backend
         */
        id: string;
        /**
         * Requests that ship with the module. One of this, `url` and
         * `requests`.
         * @visibility backend
         */
        preset?: 'sonarqube' | 'github' | 'pagerduty' | 'argocd';
        /**
         * Where the API of the preset is. Default: the public one, where
         * there is one.
         * @visibility backend
         */
        baseUrl?: string;
        /** Of the preset. */
        options?: JsonObject;
        /** Several requests about each entity, one after the other. */
        requests?: RequestConfig[];
        /** What answers say, beside what the preset or `requests` read. */
        facts?: FactConfig[];
        /**
         * Sent along, to this host only.
         * @deepVisibility secret
         */
        headers?: { [name: string]: string };
        /** Narrows which entities are asked about. A filter predicate. */
        entities?: JsonObject;
        /** What its word is worth. Default: `observed`. */
        grade?: 'declared' | 'attested' | 'observed';
        /** Default: 5. */
        requestsPerSecond?: number;
        /** For one answer. Default: 10, at most 60. */
        timeoutSeconds?: number;
        /** Of one answer. Default: 4 MiB, at most 64 MiB. */
        maxBytes?: number;
        /** Default: every hour. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /** The one request, if it is one. */
        url?: string;
        /** A JSONPath that finds something in every answer that is one. */
        expect?: string;
        /** Where a person sees the same: a URL with placeholders. */
        link?: string;
        /** A JSONPath to such a link. It goes before `link`. */
        linkFrom?: string;
      }>;
    };
  };
}
