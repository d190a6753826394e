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
import { sharedMessages } from './messages';

export const sharedMessagesDe: Translated<typeof sharedMessages> = {
  page: {
    title: 'Reifegrad',
    overview: 'Überblick',
    heatmap: 'Heatmap',
    entities: 'Entitäten',
    actions: 'Maßnahmen',
    'golden-paths': 'Golden Paths',
    platform: 'Plattform',
    risk: 'Ausnahmen und Risiken',
    model: 'Modell',
  },
  level: {
    none: 'Keine Stufe',
    pending: 'Noch nicht bewertet',
    number: 'Stufe {{level}}',
    couldBe: 'könnte {{potential}} sein',
  },
  ladder: {
    label: 'Stufen',
    reached: 'erreicht',
    possible: 'möglich, Nachweise fehlen',
    next: 'als Nächstes',
    ahead: 'kommt später',
    nothingAsked: 'verlangt hier nichts weiter',
    target: 'Ziel',
  },
  state: {
    passed: 'Erfüllt',
    failed: 'Nicht erfüllt',
    unknown: 'Keine Daten',
    error: 'Nicht lesbar',
    waived: 'Ausgenommen',
    upcoming: 'Kommt noch',
    notApplicable: 'Trifft nicht zu',
    done: 'Erledigt',
    open: 'Offen',
  },
  grade: {
    observed: 'Beobachtet',
    attested: 'Bestätigt',
    declared: 'Angegeben',
    observedMeaning: 'Eine Maschine hat es gesehen',
    attestedMeaning: 'Eine Person hat es mit Datum bestätigt',
    declaredMeaning: 'Der Katalogeintrag gibt es an',
  },
  effort: {
    small: 'Kleiner Aufwand',
    medium: 'Mittlerer Aufwand',
    large: 'Großer Aufwand',
  },
  states: {
    loading: 'Wird geladen',
    errorTitle: 'Das konnte nicht geladen werden',
    retry: 'Noch einmal versuchen',
    noPermissionTitle: 'Das dürfen Sie nicht sehen',
    noPermissionDescription:
      'Ihrem Konto fehlt das Recht, diesen Teil zu lesen. Wer dieses Portal betreut, kann es erteilen.',
    notFoundTitle: 'Hier ist nichts',
    notFoundDescription: 'Es existiert nicht, oder Sie dürfen es nicht lesen.',
    firstScoringTitle: 'Die erste Bewertung läuft',
    firstScoringScanning_one:
      'Der Katalog wird gelesen: bisher {{number}} Entität.',
    firstScoringScanning_other:
      'Der Katalog wird gelesen: bisher {{number}} Entitäten.',
    firstScoringScoring: '{{scored}} von {{subjects}} Scorecards sind fertig.',
    firstScoringReplay:
      'Die Vorgeschichte wird vorbereitet: Tag {{day}} von {{days}}.',
    firstScoringHint: 'Diese Seite füllt sich von selbst.',
  },
  pager: {
    range: '{{from}} bis {{to}} von {{total}}',
    previous: 'Vorige Seite',
    next: 'Nächste Seite',
  },
  form: {
    cancel: 'Abbrechen',
    notTaken: 'Nicht angenommen',
    until: 'Gültig für',
    days_one: '{{count}} Tag, bis {{date}}',
    days_other: '{{count}} Tage, bis {{date}}',
  },
  copy: {
    copied: 'Kopiert',
    failed: 'Bitte von Hand kopieren',
  },
  chart: {
    showTable: 'Tabelle zeigen',
    showChart: 'Diagramm zeigen',
  },
  shareBar: {
    part: '{{label}}: {{count}} ({{share}})',
    undecidedPart:
      '{{label}}: {{count}} ({{share}}), davon {{undecided}} unentschieden',
    undecidedOnly: '{{label}}: {{undecided}} könnten höher sein',
  },
};
