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
 * How many subjects stand at a level.
 *
 * @public
 */
export type LevelCount = Schemas['LevelCount'];

/**
 * What holds over all subjects that match: levels, categories, coverage,
 * targets.
 *
 * @public
 */
export type Overview = Schemas['Overview'];

/**
 * Which subjects are counted, and the day to compare with.
 *
 * @public
 */
export type OverviewQuery = QueryOf<'getOverview'>;

/**
 * A day of the past, counted over the subjects that match today.
 *
 * @public
 */
export type ComparedDay = Schemas['ComparedDay'];

/**
 * A fact that nobody reports, or not for everybody, and what it would decide.
 *
 * @public
 */
export type FactEvidence = Schemas['FactEvidence'];

/**
 * The facts on which levels wait, those that would decide most first.
 *
 * @public
 */
export type EvidenceAnswer = JsonAnswer<'getEvidence'>;

/**
 * Which missing facts are asked for.
 *
 * @public
 */
export type EvidenceQuery = QueryOf<'getEvidence'>;

/**
 * Levels of a subject that will fall by time alone.
 *
 * @public
 */
export type LevelDrop = Schemas['Drop'];

/**
 * Why a level will fall by time alone: something ends or grows too old, a
 * check begins to count, or members lose a practice.
 *
 * @public
 */
export type LevelDropReason = Schemas['DropReason'];

/**
 * A subject with the levels that it will lose, and when.
 *
 * @public
 */
export type SubjectAtRisk = Schemas['SubjectAtRisk'];

/**
 * The subjects whose levels will fall: when, to what, and why.
 *
 * @public
 */
export type AtRiskAnswer = JsonAnswer<'getAtRisk'>;

/**
 * Which subjects at risk are asked for, and how far ahead.
 *
 * @public
 */
export type AtRiskQuery = QueryOf<'getAtRisk'>;

/**
 * Roll-ups: a row per group, system, domain, type or lifecycle, with what holds
 * in it.
 *
 * @public
 */
export type Heatmap = Schemas['Heatmap'];

/**
 * A row of the heatmap: a group, system, domain, type or lifecycle.
 *
 * @public
 */
export type HeatmapRow = Schemas['HeatmapRow'];

/**
 * What holds for one row and one column.
 *
 * @public
 */
export type HeatmapCell = Schemas['HeatmapCell'];

/**
 * A column of the heatmap: a category, level, practice or check.
 *
 * @public
 */
export type HeatmapColumn = Schemas['HeatmapColumn'];

/**
 * Where a drill-down is, from the top to the row whose children are shown.
 *
 * @public
 */
export type HeatmapPlace = Schemas['HeatmapPlace'];

/**
 * Rows, columns and place of a heatmap, and which subjects are counted.
 *
 * @public
 */
export type HeatmapQuery = QueryOf<'getHeatmap'>;

/**
 * Subjects whose levels differ from those of a day, and how many went which
 * way.
 *
 * @public
 */
export type Movers = Schemas['Movers'];

/**
 * A subject whose level is another than it was, and why.
 *
 * @public
 */
export type Mover = Schemas['Mover'];

/**
 * Since which day, and for which subjects, movers are asked for.
 *
 * @public
 */
export type MoversQuery = QueryOf<'getMovers'>;

/**
 * One change of a level, with its cause.
 *
 * @public
 */
export type Move = Schemas['Move'];

/**
 * The changes of levels of some days, newest first.
 *
 * @public
 */
export type Moves = Schemas['Moves'];

/**
 * A check whose change moved a level.
 *
 * @public
 */
export type MovedCheck = Schemas['MovedCheck'];

/**
 * Which moves are asked for: days, direction, cause and page.
 *
 * @public
 */
export type MovesQuery = QueryOf<'getMoves'>;

/**
 * What to do next over all subjects that match, and plans made of it.
 *
 * @public
 */
export type NextActions = Schemas['NextActions'];

/**
 * A check and what to do about it, with what it would bring.
 *
 * @public
 */
export type NextAction = Schemas['NextAction'];

/**
 * A few actions that bring subjects to a level together.
 *
 * @public
 */
export type ActionPlan = Schemas['ActionPlan'];

/**
 * An action of a plan.
 *
 * @public
 */
export type PlannedAction = Schemas['PlannedAction'];

/**
 * Which subjects actions are for, and towards which level.
 *
 * @public
 */
export type NextActionsQuery = QueryOf<'getNextActions'>;

/**
 * Counts by level for each day (UTC), and what moved them.
 *
 * @public
 */
export type Trend = Schemas['Trend'];

/**
 * Which cause moved how many subjects on a day.
 *
 * @public
 */
export type TrendCause = Schemas['TrendCause'];

/**
 * Which days, and which subjects, a trend is over.
 *
 * @public
 */
export type TrendQuery = QueryOf<'getTrend'>;
