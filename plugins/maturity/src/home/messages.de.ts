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

import { Translated } from '../translations';
import { homeMessages } from './messages';

export const homeMessagesDe: Translated<typeof homeMessages> = {
  levels: 'Am weitesten zurück',
  actions: 'Nächste Schritte',
  drops: 'Sinkt innerhalb von 30 Tagen',
  drop: 'von {{from}} auf {{to}}, {{when}}',
  dropCategories: '{{categories}}, {{when}}',
  openSteps_one: '{{count}} offener Schritt',
  openSteps_other: '{{count}} offene Schritte',
  all_one: '{{count}} Entität zeigen',
  all_other: 'Alle {{count}} Entitäten zeigen',
  emptyTitle: 'Nichts von Ihnen wird bewertet',
  emptyDescription:
    'Weder Ihnen noch Ihren Gruppen gehört eine Entität, die {{model}} bewertet.',
  noModel: 'Es ist kein Modell eingerichtet',
  none: 'keine',
};
