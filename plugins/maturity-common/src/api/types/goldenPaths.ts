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

import { QueryOf, Schemas } from './contract';

/**
 * A golden path: its steps, owner, support and adoption.
 *
 * @public
 */
export type GoldenPathSummary = Schemas['GoldenPath'];

/**
 * Levels of a group of entities, such as those on a golden path.
 *
 * @public
 */
export type GoldenPathStanding = Schemas['GoldenPathStanding'];

/**
 * How an entity stands to a golden path.
 *
 * @public
 */
export type GoldenPathState = Schemas['PathState'];

/**
 * An entity on, or near, a golden path.
 *
 * @public
 */
export type GoldenPathEntity = Schemas['GoldenPathEntity'];

/**
 * A page of the entities of a golden path.
 *
 * @public
 */
export type GoldenPathEntitiesAnswer = Schemas['GoldenPathEntities'];

/**
 * Which golden paths are asked for, over which subjects.
 *
 * @public
 */
export type GoldenPathsQuery = QueryOf<'getGoldenPaths'>;

/**
 * Which entities of a golden path are asked for.
 *
 * @public
 */
export type GoldenPathEntitiesQuery = QueryOf<'getGoldenPathEntities'>;
