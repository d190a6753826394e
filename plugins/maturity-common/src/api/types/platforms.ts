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

import { JsonAnswer, QueryOf, Schemas } from './contract';

/**
 * An entity that stands for a platform.
 *
 * @public
 */
export type PlatformItem = Schemas['Platform'];

/**
 * The entities that stand for a platform.
 *
 * @public
 */
export type PlatformsAnswer = JsonAnswer<'getPlatforms'>;

/**
 * The self-assessment of a platform: what is true of each aspect, and the way
 * to what is aimed at.
 *
 * @public
 */
export type Assessment = Schemas['Assessment'];

/**
 * An aspect of a self-assessment, with its current and its wanted level.
 *
 * @public
 */
export type AssessedAspect = Schemas['AssessedAspect'];

/**
 * A level of an aspect: its words and what is true of them.
 *
 * @public
 */
export type AssessedCell = Schemas['AssessedCell'];

/**
 * A statement of a cell, with the evidence for it.
 *
 * @public
 */
export type AssessedCharacteristic = Schemas['Characteristic'];

/**
 * A cell on the way from where a platform is to where it wants to be.
 *
 * @public
 */
export type RoadmapCell = Schemas['RoadmapCell'];

/**
 * A level that is aimed at, and who says so.
 *
 * @public
 */
export type TargetItem = Schemas['Target'];

/**
 * The levels that an entity aims at.
 *
 * @public
 */
export type TargetsAnswer = JsonAnswer<'getTargets'>;

/**
 * Whose targets are asked for.
 *
 * @public
 */
export type TargetsQuery = QueryOf<'getTargets'>;

/**
 * The levels that an entity is to aim at.
 *
 * @public
 */
export type ChooseTargetsRequest = Schemas['TargetsRequest'];
