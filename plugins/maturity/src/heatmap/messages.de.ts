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
import { heatmapMessages } from './messages';

export const heatmapMessagesDe: Translated<typeof heatmapMessages> = {
  title: 'Heatmap',
  heading: 'Was wo erfüllt ist',
  description:
    'Wo am meisten fehlt, steht zuerst. Eine Zelle führt zu den Entitäten dahinter.',
  rows: {
    label: 'Zeilen',
    group: 'Teams',
    system: 'Systeme',
    domain: 'Domänen',
    type: 'Typen',
    lifecycle: 'Lebenszyklen',
  },
  columns: {
    label: 'Spalten',
    category: 'Kategorien',
    level: 'Stufen',
    practice: 'Praktiken',
    check: 'Prüfungen',
  },
  category: 'Kategorie',
  allCategories: 'Alle Kategorien',
  grouping: {
    label: 'Gruppieren nach',
    category: 'Kategorie',
    level: 'Stufe',
  },
  path: 'Wo wir sind',
  top: {
    group: 'Alle Teams',
    domain: 'Alle Domänen',
  },
  none: {
    group: 'Ohne Eigentümer',
    system: 'In keinem System',
    domain: 'In keiner Domäne',
    type: 'Ohne Typ',
    lifecycle: 'Ohne Lebenszyklus',
  },
  own: '{{title}} selbst',
  drill: '{{title}}: was darunter liegt',
  rollUp: 'Zusammen',
  entities_one: '{{number}} Entität',
  entities_other: '{{number}} Entitäten',
  median: 'im Median Stufe {{level}}',
  atTarget: '{{share}} am Ziel',
  coverage: 'Nachweise für {{share}}',
  toCategory: 'Praktiken von {{title}}',
  levelColumn: 'Stufe {{level}} · {{title}}',
  levelGroup: 'Ab Stufe {{level}}',
  cell: {
    asked: 'von {{n}}',
    nothing: 'nicht verlangt',
    noData: 'keine Daten',
    holds: '{{share}} erfüllt',
    reached: '{{share}} haben sie erreicht',
    counts:
      '{{passed}} erfüllt, {{failed}} nicht erfüllt, {{unknown}} ohne Daten, {{waived}} ausgenommen',
    levelCounts:
      '{{passed}} haben sie erreicht, {{failed}} nicht, {{unknown}} könnten mit Nachweisen, {{waived}} durch Ausnahmen',
    opens_one: 'zeigt {{count}} Entität',
    opens_other: 'zeigt {{count}} Entitäten',
  },
  legend: {
    label: 'So lesen Sie die Heatmap',
    share: 'Je kräftiger, desto mehr ist erfüllt',
    unknown: 'Schraffiert: keine Daten',
    noData: 'Gestrichelt: nichts ist bekannt',
    nothing: 'Nicht verlangt',
    keys: 'Pfeiltasten bewegen, die Eingabetaste öffnet.',
  },
  showTable: 'Tabelle zeigen',
  showGrid: 'Heatmap zeigen',
  exportCsv: 'CSV exportieren',
  csv: {
    row: 'Zeile',
    id: 'Referenz',
    entities: 'Entitäten',
    scored: 'Bewertet',
    median: 'Median der Stufen',
    atTarget: 'Am Ziel',
    coverage: 'Abdeckung',
    share: '{{column}}: Anteil',
    asked: '{{column}}: verlangt',
    met: '{{column}}: erfüllt',
    notMet: '{{column}}: nicht erfüllt',
    noData: '{{column}}: keine Daten',
    waived: '{{column}}: ausgenommen',
  },
  shown: '{{shown}} von {{total}} Zeilen',
  more: 'Mehr zeigen',
  loadingMore: 'Wird geladen',
  noLevels:
    'Dieses Modell hat keine Gesamtstufe. Wählen Sie eine Kategorie, um deren Stufen zu sehen.',
  empty: {
    title: 'Keine Entität passt zu diesen Filtern',
    description: 'Entfernen Sie einen, um mehr zu sehen.',
    clear: 'Alle Filter entfernen',
    noSubjectsTitle: 'Es gibt noch nichts zu zeigen',
    noSubjectsDescription:
      'Dieses Modell bewertet: {{kinds}}. Der Katalog wird alle paar Minuten gelesen.',
  },
};
