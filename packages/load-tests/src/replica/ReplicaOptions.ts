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

import { JsonObject } from '@backstage/types';
import { PostgresConnection } from '../postgres';

/** What a replica is started with. */
export interface ReplicaOptions {
  /** By it the catalog and the database know the replica. */
  name: string;
  port: number;
  postgres: PostgresConnection;
  /** Names of databases begin with it. */
  databasePrefix: string;
  /** Where the catalog answers, `/api/catalog` included. */
  catalogUrl: string;
  /** `maturity` in the configuration. */
  maturity: JsonObject;
  /** Who presents this token may push, as `external:pipeline`. */
  token: string;
}

/** The variable of the environment that carries the options, as JSON. */
export const REPLICA_OPTIONS = 'MATURITY_REPLICA';
