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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';

/** The kinds that a model asks, lower case; undefined when it asks any kind. */
export function kindsOfModel(model: CompiledModel): string[] | undefined {
  return model.kinds?.map(kind => kind.toLowerCase()).sort();
}

/**
 * What `kind` means in every list and count when nobody says: components where
 * the model asks components, else every kind that it asks.
 */
export function defaultKinds(model: CompiledModel): string[] {
  const kinds = kindsOfModel(model);
  return !kinds || kinds.includes('component') ? ['component'] : kinds;
}
