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

import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

// From core-plugin-api, since only its refs work in both frontend systems.

/** The organisation-wide pages, at `/maturity` by default. */
export const rootRouteRef = createRouteRef({ id: 'maturity' });

/** The Maturity tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'maturity:entity-content',
});

/** Where a software template is started; portals without the scaffolder have none. */
export const templateRouteRef = createExternalRouteRef({
  id: 'maturity:template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
