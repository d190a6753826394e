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
import {
  CompiledModel,
  compileModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Portal } from './Portal';

/** The models of a portal, with what it changes in them. */
export async function loadPortalModels(
  portal: Portal,
): Promise<CompiledModel[]> {
  const { maturity, token } = portal;
  const { items } = await portal.call(() => maturity.getModels({ token }));
  const models: CompiledModel[] = [];
  for (const { id } of items) {
    const { document } = await portal.call(() =>
      maturity.getModel(id, { token }),
    );
    models.push(compileModel(document as unknown as JsonObject));
  }
  return models;
}
