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

import { JsonAnswer, JsonRequest, QueryOf, Schemas } from './contract';

/**
 * A model in force: its id, version, levels and categories.
 *
 * @public
 */
export type ModelSummary = Schemas['ModelSummary'];

/**
 * A model with its whole document.
 *
 * @public
 */
export type ModelAnswer = Schemas['Model'];

/**
 * The models in force.
 *
 * @public
 */
export type ModelsAnswer = JsonAnswer<'getModels'>;

/**
 * How far scoring is, and how the catalog scan and the sources do.
 *
 * @public
 */
export type MaturityStatus = Schemas['Status'];

/**
 * A draft of a model that is, or was, tried on the whole catalog.
 *
 * @public
 */
export type WhatIfAnswer = Schemas['WhatIf'];

/**
 * What a draft would change, counted: by ladder, owner and practice.
 *
 * @public
 */
export type WhatIfCounts = Schemas['WhatIfCounts'];

/**
 * What a draft changes in one ladder: the level over all, or that of a
 * category.
 *
 * @public
 */
export type WhatIfLadder = Schemas['WhatIfLadder'];

/**
 * A subject that a draft would move.
 *
 * @public
 */
export type WhatIfMove = Schemas['WhatIfMove'];

/**
 * A page of the subjects that a draft would move.
 *
 * @public
 */
export type WhatIfMovesAnswer = JsonAnswer<'getWhatIfMoves'>;

/**
 * Which moves of a what-if are asked for.
 *
 * @public
 */
export type WhatIfMovesQuery = QueryOf<'getWhatIfMoves'>;

/**
 * A draft of a model to try on the whole catalog.
 *
 * @public
 */
export type StartWhatIfRequest = JsonRequest<'startWhatIf'>;
