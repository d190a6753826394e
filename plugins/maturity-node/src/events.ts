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

/**
 * The topic of Backstage's events service on which the maturity backend tells
 * that levels of entities changed. The payload is a {@link LevelChangedPayload}.
 *
 * @public
 */
export const LEVEL_CHANGED_TOPIC = 'maturity.level-changed';

/**
 * What an event of the topic `maturity.level-changed` tells: one entity, under
 * one model, stands at another level than before.
 *
 * @remarks
 *
 * Both levels are there: that an entity is scored for the first time, is not
 * scored any more or has left the catalog is no change of its level. Each
 * change is published once, by the replica that stored it and after it was
 * stored; what a subscriber misses stays in the history,
 * `GET /v1/transitions`.
 *
 * @public
 */
export interface LevelChangedPayload {
  /** Lower case, as `component:default/petstore`. */
  entityRef: string;
  modelId: string;
  /** The content hash of the version of the model that it was scored under. */
  modelVersion: string;
  /**
   * The level before, from 0. Null in a model without an overall level, where
   * `categories` tells what changed.
   */
  from: number | null;
  /** The level now, from 0; null as `from` is. */
  to: number | null;
  /**
   * Why: facts changed; the model did; the catalog, so that something else is
   * asked; a waiver began or ended; or data was lost, because it became stale
   * or its source withdrew it.
   */
  cause: 'facts' | 'model' | 'catalog' | 'waivers' | 'lost-data';
  /** When it was scored, ISO 8601 in UTC. */
  at: string;
  /**
   * The categories whose level changed at the same time; null where a category
   * asked nothing before, or asks nothing now.
   */
  categories: { id: string; from: number | null; to: number | null }[];
}
