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

import { components, operations } from '../generated/schema';

/** The schemas of the contract, by name. */
export type Schemas = components['schemas'];

/**
 * The JSON body that an operation of the contract answers with.
 *
 * @public
 */
export type JsonAnswer<TOperation extends keyof operations> =
  operations[TOperation] extends {
    responses: { 200: { content: { 'application/json': infer TBody } } };
  }
    ? TBody
    : operations[TOperation] extends {
        responses: { 202: { content: { 'application/json': infer TBody } } };
      }
    ? TBody
    : never;

/** The JSON body that an operation of the contract takes. */
export type JsonRequest<TOperation extends keyof operations> =
  operations[TOperation] extends {
    requestBody: { content: { 'application/json': infer TBody } };
  }
    ? TBody
    : never;

/** The query that an operation of the contract takes. */
export type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

/**
 * One mistake of a request, in the body of an error answer.
 *
 * @public
 */
export type RequestMistake = Schemas['Mistake'];
