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
import { entitiesMessages } from './messages';

export const entitiesMessagesDe: Translated<typeof entitiesMessages> = {
  title: 'Entitäten',
  total_one: '{{count}} Entität',
  total_other: '{{count}} Entitäten',
  exportCsv: 'CSV exportieren',
  exportProgress: 'Export: {{done}} von {{rows}} Zeilen',
  exportFailed: 'Der Export ist fehlgeschlagen',
  columns: {
    name: 'Name',
    level: 'Stufe',
    categories: 'Kategorien',
    coverage: 'Abdeckung',
    target: 'Ziel',
    owner: 'Eigentümer',
    system: 'System',
    lifecycle: 'Lebenszyklus',
    openSteps: 'Offene Schritte',
    updated: 'Aktualisiert',
  },
  ofKind: '{{kind}} · {{type}}',
  below: 'vor {{title}}',
  targetReached: 'erreicht',
  noTarget: 'keines',
  noOwner: 'Niemand',
  ownerGone: '{{name}} (gelöscht)',
  categoryLevel: '{{category}}: Stufe {{level}}',
  categoryRange: '{{category}}: Stufe {{level}}, könnte {{potential}} sein',
  categoryNone: '{{category}}: nicht verlangt',
  notScored: 'Nicht bewertet: {{reason}}',
  reasons: {
    missing: 'Nachweise fehlen',
    notASubject: 'das Modell bewertet sie nicht',
    noMembers: 'sie hat keine bewerteten Mitglieder',
    nothingApplies: 'nichts trifft auf sie zu',
    other: 'es gibt nichts zu bewerten',
  },
  empty: {
    title: 'Keine Entität passt zu diesen Filtern',
    description: 'Entfernen Sie einen, um mehr zu sehen.',
    clear: 'Alle Filter entfernen',
    noSubjectsTitle: 'Es gibt noch nichts aufzulisten',
    noSubjectsDescription:
      'Dieses Modell bewertet: {{kinds}}. Der Katalog wird alle paar Minuten gelesen.',
  },
  page: '{{from}} bis {{to}} von {{total}}',
  perPage: '{{rows}} pro Seite',
};
