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

import { JsonAnswer, JsonRequest, Schemas } from './contract';

/**
 * A fact on record, with its source and its times.
 *
 * @public
 */
export type StoredFact = Schemas['StoredFact'];

/**
 * One fact of a push.
 *
 * @public
 */
export type PushedFact = Schemas['PushedFact'];

/**
 * Facts of one source.
 *
 * @public
 */
export type PushFactsRequest = JsonRequest<'pushFacts'>;

/**
 * How many facts of a push were taken, and how many of them changed nothing.
 *
 * @public
 */
export type PushFactsAnswer = JsonAnswer<'pushFacts'>;

/**
 * The facts that a source takes back.
 *
 * @public
 */
export type WithdrawFactsRequest = JsonRequest<'withdrawFacts'>;

/**
 * How many facts were withdrawn.
 *
 * @public
 */
export type WithdrawFactsAnswer = JsonAnswer<'withdrawFacts'>;
