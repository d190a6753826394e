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

import { catalogMessagesDe } from '../catalog/messages.de';
import { actionsMessagesDe } from '../actions/messages.de';
import { sharedMessagesDe } from '../components/messages.de';
import { entitiesMessagesDe } from '../entities/messages.de';
import { entityMessagesDe } from '../entity/messages.de';
import { pathsMessagesDe } from '../entity/paths/messages.de';
import { filtersMessagesDe } from '../filters/messages.de';
import { goldenPathsMessagesDe } from '../goldenPaths/messages.de';
import { homeMessagesDe } from '../home/messages.de';
import { heatmapMessagesDe } from '../heatmap/messages.de';
import { overviewMessagesDe } from '../overview/messages.de';
import { atRiskMessagesDe } from '../insights/atRisk/messages.de';
import { platformMessagesDe } from '../platform/messages.de';
import { modelMessagesDe } from '../model/messages.de';
import { riskMessagesDe } from '../risk/messages.de';
import { searchMessagesDe } from '../search/messages.de';
import { statementMessagesDe } from '../statement/messages.de';
import { waiversMessagesDe } from '../waivers/messages.de';
import { insightMessagesDe } from '../insights/messages.de';
import { wordMessagesDe } from '../words/messages.de';
import { flattenMessages } from './flattenMessages';

/** All texts of the plugin in German. */
export default flattenMessages({
  words: wordMessagesDe,
  shared: sharedMessagesDe,
  heatmap: heatmapMessagesDe,
  paths: pathsMessagesDe,
  goldenPaths: goldenPathsMessagesDe,
  entities: entitiesMessagesDe,
  actions: actionsMessagesDe,
  insights: insightMessagesDe,
  overview: overviewMessagesDe,
  entity: entityMessagesDe,
  catalog: catalogMessagesDe,
  home: homeMessagesDe,
  filters: filtersMessagesDe,
  atRisk: atRiskMessagesDe,
  platform: platformMessagesDe,
  statement: statementMessagesDe,
  waivers: waiversMessagesDe,
  risk: riskMessagesDe,
  search: searchMessagesDe,
  model: modelMessagesDe,
});
