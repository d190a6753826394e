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
import { insightMessages } from './messages';

export const insightMessagesDe: Translated<typeof insightMessages> = {
  actions: {
    holding: 'Was uns aufhält',
    best: 'Die wirksamsten nächsten Maßnahmen',
    description:
      'Was gemessen am Aufwand die meisten Entitäten hebt, steht zuerst.',
    fix: 'Beheben',
    prove: 'Nachweisen',
    fixMeaning: 'nicht erfüllt',
    proveMeaning: 'Nachweise fehlen oder sind zu schwach',
    lifts_one: 'hebt für sich allein {{count}} Entität',
    lifts_other: 'hebt für sich allein {{count}} Entitäten',
    contributes_one: '{{count}} braucht sie',
    contributes_other: '{{count}} brauchen sie',
    systems_one: 'und {{count}} System',
    systems_other: 'und {{count}} Systeme',
    owners: 'Wer sie umsetzen muss',
    owner: '{{owner}} ({{subjects}})',
    nobody: 'niemand',
    examples: 'Zum Beispiel',
    entities: 'Entitäten zeigen: {{title}}',
    emptyTitle: 'Nichts hält uns auf',
    emptyDescription:
      'Alles ist am Ziel oder wartet auf etwas, das keine einzelne Prüfung entscheidet.',
  },
  movers: {
    title: 'Was sich bewegt hat',
    description: 'Stufen, die anders sind als vor 30 Tagen, und warum.',
    countUp: '{{number}} gestiegen',
    countDown: '{{number}} gesunken',
    countLess: 'von {{number}} wird weniger verlangt',
    up: 'Gestiegen',
    down: 'Gesunken',
    less: 'Weniger verlangt',
    change: 'von {{from}} auf {{to}}',
    none: 'keine Stufe',
    checks: 'Geändert: {{checks}}',
    showMore: 'Bis zu {{rows}} zeigen',
    empty: 'In 30 Tagen hat sich nichts bewegt',
  },
  causes: {
    facts: 'Fakten',
    model: 'Modell',
    catalog: 'Katalog',
    waivers: 'Ausnahmen',
    lostData: 'Verlorene Daten',
  },
  moves: {
    title: 'Warum es sich bewegt hat',
    description:
      'Jede Bewegung nach dem ersten gezeigten Tag, nach ihrer Ursache.',
    none: 'In dieser Zeit hat sich keine Stufe bewegt.',
    up: '{{number}} gestiegen',
    down: '{{number}} gesunken',
    entered: '{{number}} neu bewertet',
    left: '{{number}} nicht mehr bewertet',
    showDays: 'Jeden Tag zeigen',
    hideDays: 'Tage ausblenden',
    table: 'Bewegungen nach Tag und Ursache',
    pick: 'Tag des Verlaufs',
    levelCount: 'Stufe {{level}}: {{count}}',
    still: 'An diesem Tag hat sich nichts bewegt.',
    which: 'Welche?',
    whichOf: 'Welche Entitäten sich am {{date}} bewegt haben: {{moved}}',
    whichColumn: 'Entitäten',
    listDay: 'Bewegt am {{date}}',
    listCause: 'Bewegt am {{date}} durch: {{cause}}',
    close: 'Schließen',
    nothing: 'Nichts, das Sie lesen dürfen, hat sich bewegt',
    showMore: 'Bis zu {{rows}} zeigen',
    gone: 'nicht mehr im Katalog',
    moreChecks_one: 'und {{count}} weitere',
    moreChecks_other: 'und {{count}} weitere',
    direction: {
      up: 'Gestiegen',
      down: 'Gesunken',
      entered: 'Neu bewertet',
      left: 'Nicht mehr bewertet',
    },
    day: 'Tag',
    cause: 'Ursache',
    upColumn: 'Gestiegen',
    downColumn: 'Gesunken',
    enteredColumn: 'Neu bewertet',
    leftColumn: 'Nicht mehr bewertet',
  },
};
