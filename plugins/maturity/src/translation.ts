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
import { sharedMessages } from './components/messages';
import { entitiesMessages } from './entities/messages';
import { entityMessages } from './entity/messages';
import { filtersMessages } from './filters/messages';
import { overviewMessages } from './overview/messages';

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
    overview: overviewMessages,
    entities: entitiesMessages,
    filters: filtersMessages,
  },
});
