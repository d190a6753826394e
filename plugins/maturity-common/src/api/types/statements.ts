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
 * What a person stated, until when, and who revoked it.
 *
 * @public
 */
export type Attestation = Schemas['Attestation'];

/**
 * A page of attestations.
 *
 * @public
 */
export type AttestationsAnswer = JsonAnswer<'getAttestations'>;

/**
 * Which attestations are asked for.
 *
 * @public
 */
export type AttestationsQuery = QueryOf<'getAttestations'>;

/**
 * What a person states, about which entities, and until when.
 *
 * @public
 */
export type AttestRequest = Schemas['AttestRequest'];

/**
 * A waiver with its history, as lists have it.
 *
 * @public
 */
export type WaiverItem = Schemas['Waiver'];

/**
 * A page of waivers.
 *
 * @public
 */
export type WaiversAnswer = JsonAnswer<'getWaivers'>;

/**
 * Which waivers are asked for: states, subjects and page.
 *
 * @public
 */
export type WaiversQuery = QueryOf<'getWaivers'>;

/**
 * The check that is to be waived, for whom, why, and until when.
 *
 * @public
 */
export type AskForWaiverRequest = Schemas['WaiverRequest'];
