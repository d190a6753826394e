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

import { ComponentType } from 'react';

/** One of the pages at `/maturity`. */
export interface OrganisationPageEntry {
  /** Its path below the root, and its key in the texts of the pages. */
  readonly path: string;
  /** The English title, which an app may override. */
  readonly title: string;
  readonly load: () => Promise<ComponentType>;
}

/** The pages at `/maturity` in their order, for both frontend systems. */
export const organisationPages = [
  {
    path: 'overview',
    title: 'Overview',
    load: () => import('../overview').then(m => m.OverviewPage),
  },
  {
    path: 'heatmap',
    title: 'Heatmap',
    load: () => import('../heatmap').then(m => m.HeatmapPage),
  },
  {
    path: 'entities',
    title: 'Entities',
    load: () => import('../entities').then(m => m.EntitiesPage),
  },
  {
    path: 'actions',
    title: 'Actions',
    load: () => import('../actions').then(m => m.ActionsPage),
  },
  {
    path: 'golden-paths',
    title: 'Golden paths',
    load: () => import('../goldenPaths').then(m => m.GoldenPathsPage),
  },
  {
    path: 'platform',
    title: 'Platform',
    load: () => import('../platform').then(m => m.PlatformPage),
  },
  {
    path: 'risk',
    title: 'Waivers and risk',
    load: () => import('../risk').then(m => m.RiskPage),
  },
  {
    path: 'model',
    title: 'Model',
    load: () => import('../model').then(m => m.ModelPage),
  },
] as const satisfies readonly OrganisationPageEntry[];
