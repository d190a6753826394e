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
  /**
   * Scores the entities of the catalog against maturity models.
   */
  maturity?: {
    /**
     * The model that is meant where a request names none. Default: the first
     * of `models`.
     * @visibility frontend
     */
    defaultModel?: string;

    /**
     * The models, in the order in which they are offered. Default: the
     * built-in `five-level` and `cncf`.
     */
    models?: Array<{
      /** Id of a model that ships with the plugin. One of this, `file` and `document`. */
      builtin?: string;
      /** A YAML or JSON file, relative to the working directory of the backend. */
      file?: string;
      /** The model itself. */
      document?: JsonObject;
      /** Narrows who is a subject, for example to leave out what is deprecated. A filter predicate. */
      subjects?: JsonObject;
      /** Changes to a model that somebody else wrote. */
      overrides?: Array<{
        /** Id of the check to change. Either this or `practice`. */
        check?: string;
        /** Id of the practice to change. */
        practice?: string;
        /** Takes it out of the model. */
        disabled?: boolean;
        /** Whether the check counts; `false` makes it advice. */
        required?: boolean;
        /** Another rule for the check. */
        rule?: JsonObject;
        /** Another share for the practice's roll-up, 0 to 1. */
        share?: number;
        /** The day from which it counts. */
        enabledOn?: string;
      }>;
    }>;

    /**
     * Target levels; the first entry that matches an entity and a model counts,
     * where the entity's annotation does not ask for more.
     */
    targets?: Array<{
      /** A filter predicate. Default: every entity. */
      filter?: JsonObject;
      /** Id of the model. */
      model: string;
      /** Number or id of the level. */
      level?: string | number;
      /** Numbers or ids of levels, by category. */
      categories?: { [categoryId: string]: string | number };
    }>;

    /**
     * The entity of the platform itself.
     * @visibility frontend
     */
    platform?: string;

    catalog?: {
      /** How often the catalog is read. Default: every 5 minutes, first after 5 seconds. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };

    facts?: {
      /** Who may push facts with `POST /v1/facts`, by the id of the source. */
      sources?: {
        [sourceId: string]: {
          /** Service principals, for example `external:ci` or `plugin:my-scanner`. */
          subjects: string[];
          /** Globs of fact ids that the source reports. */
          facts: string[];
          /** The grade of its facts. Default: `observed`. */
          grade?: 'declared' | 'attested' | 'observed';
          /** Whether it may also publish on the topic `maturity.facts`. Default: false. */
          events?: boolean;
        };
      };
      /** Files of facts that are read on a schedule. */
      files?: Array<{
        /** A YAML or JSON file, relative to the working directory of the backend. */
        path: string;
        /** Id of the source; one per file. */
        source: string;
        /** The grade of its facts. Default: `attested`. */
        grade?: 'declared' | 'attested' | 'observed';
        /** Default: every minute. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      }>;
    };

    badges?: {
      /**
       * Whether `GET /v1/badges/…` answers pictures of levels. Default: false.
       * @visibility frontend
       */
      enabled?: boolean;
      /**
       * Whether people who are not signed in get them too, as the readers of a
       * public readme are. Default: false.
       */
      public?: boolean;
      /** Which entities are shown to everybody; a filter predicate, `{}` for all. Needed with `public`. */
      publicFilter?: JsonObject;
    };

    attestations?: {
      /** Whether owners may attest for what they own. Default: false. */
      byOwners?: boolean;
    };

    limits?: {
      /** Facts on record per entity. Default: 500. */
      factsPerEntity?: number;
      /** Facts per source that wait for an entity which the catalog does not know yet. Default: 10,000. */
      waitingFactsPerSource?: number;
    };

    retention?: {
      /** How long facts and waivers wait for a removed entity to come back. Default: 30 days. */
      removedSubjects?: HumanDuration | string;
      /** How long facts wait for an entity that the catalog has never shown. Default: 24 hours. */
      waitingFacts?: HumanDuration | string;
      /** How long the history of scorecards, of which trend and movers are made, is kept. Default: 2 years. */
      transitions?: HumanDuration | string;
    };

    demo?: {
      /** History that is replayed once, before the first scoring of an empty database. */
      history?: {
        /** A directory of dated files, relative to the working directory of the backend. */
        directory: string;
      };
    };
  };
}
