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

import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { wordMessages } from '@platform-maturity/backstage-plugin-maturity-common';
import { catalogMessages } from './catalog/messages';
import { actionsMessages } from './actions/messages';
import { sharedMessages } from './components/messages';
import { entitiesMessages } from './entities/messages';
import { entityMessages } from './entity/messages';
import { pathsMessages } from './entity/paths/messages';
import { filtersMessages } from './filters/messages';
import { goldenPathsMessages } from './goldenPaths/messages';
import { heatmapMessages } from './heatmap/messages';
import { atRiskMessages } from './insights/atRisk/messages';
import { homeMessages } from './home/messages';
import { insightMessages } from './insights/messages';
import { overviewMessages } from './overview/messages';
import { platformMessages } from './platform/messages';
import { modelMessages } from './model/messages';
import { riskMessages } from './risk/messages';
import { searchMessages } from './search/messages';
import { statementMessages } from './statement/messages';
import { waiversMessages } from './waivers/messages';

/**
 * All texts of the plugin; the texts of a folder stand in its `messages.ts`,
 * those about rules and evidence (`words`) in the engine.
 *
 * @public
 */
export const maturityTranslationRef = createTranslationRef({
  id: 'plugin.maturity',
  messages: {
    words: wordMessages,
    shared: sharedMessages,
    entity: entityMessages,
    paths: pathsMessages,
    goldenPaths: goldenPathsMessages,
    catalog: catalogMessages,
    home: homeMessages,
    overview: overviewMessages,
    heatmap: heatmapMessages,
    entities: entitiesMessages,
    actions: actionsMessages,
    filters: filtersMessages,
    insights: insightMessages,
    atRisk: atRiskMessages,
    platform: platformMessages,
    statement: statementMessages,
    waivers: waiversMessages,
    risk: riskMessages,
    search: searchMessages,
    model: modelMessages,
  },
  // Keyed by texts, which the compiler would spell for minutes.
  translations: { de: () => import('./translations/de') as Promise<never> },
});
