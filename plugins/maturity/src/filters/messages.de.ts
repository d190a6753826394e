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
import { filtersMessages } from './messages';

export const filtersMessagesDe: Translated<typeof filtersMessages> = {
  label: 'Filter',
  model: 'Modell',
  kind: 'Art',
  type: 'Typ',
  owner: 'Eigentümer',
  system: 'System',
  domain: 'Domäne',
  lifecycle: 'Lebenszyklus',
  tag: 'Schlagwort',
  level: 'Stufe',
  category: 'Kategorie',
  state: 'Ergebnis',
  text: 'Name oder Titel',
  textChip: 'Name enthält „{{text}}“',
  practice: 'Praktik',
  check: 'Prüfung',
  path: 'Golden Path',
  pathState: 'Auf dem Pfad oder nicht',
  step: 'Schritt',
  stepState: 'Stand des Schritts',
  pathStates: {
    on: 'Auf dem Pfad',
    off: 'Nicht auf dem Pfad',
    couldJoin: 'Könnte dazukommen',
    completed: 'Alle Schritte erledigt',
    drifted: 'Hat einen offenen Schritt',
    current: 'Vorlage ist aktuell',
    outdated: 'Vorlage ist älter',
  },
  within: 'In',
  directly: 'Direkt in',
  askedLevel: 'Verlangte Stufe',
  flag: 'Nur',
  flags: {
    scored: 'Bewertet',
    undecided: 'Könnte höher stehen: Nachweise fehlen',
    withTarget: 'Mit einem Ziel',
    atTarget: 'Am Ziel',
    onlyByWaivers: 'Am Ziel dank Ausnahmen',
    contradiction: 'Mit einem Widerspruch',
    askedForLess: 'Seit 30 Tagen wird weniger verlangt',
    risen: 'In 30 Tagen gestiegen',
    fallen: 'In 30 Tagen gesunken',
  },
  blocker: 'Im Weg',
  blockers: {
    any: 'Aufgehalten durch: {{checks}}',
    fix: 'Zu beheben: {{checks}}',
    prove: 'Nachzuweisen: {{checks}}',
    checks_one: '{{number}} Prüfung',
    checks_other: '{{number}} Prüfungen',
    alone: 'und sonst nichts',
    level: 'für Stufe {{level}}',
    below: 'Unter Stufe {{level}}, könnte sie erreichen',
  },
  fact: 'Fakt',
  factState: 'Was über den Fakt bekannt ist',
  factStates: {
    missing: 'keine Daten',
    declared: 'angegeben',
    attested: 'bestätigt',
    observed: 'beobachtet',
    stale: 'veraltet',
    inconclusive: 'nicht eindeutig',
    invalid: 'ungültig',
    unlocks: 'könnte die Stufe heben',
  },
  nothing: 'Keine Angabe',
  search: 'Suchen: {{label}}',
  mine: 'Meine Teams',
  children: 'Mit Unterteams',
  nobody: 'Niemand',
  everyKind: 'Alle Arten',
  overallLevel: 'Insgesamt',
  levelNone: 'Nicht bewertet',
  levelPending: 'Noch nicht bewertet',
  more: 'Mehr Filter',
  fewer: 'Weniger Filter',
  chips: 'Eingegrenzt auf',
  chip: '{{name}}: {{value}}',
  clear: 'Alle entfernen',
  optionsFailed:
    'Die Auswahl konnte nicht aus dem Katalog gelesen werden. Filter in der Adresse gelten weiter.',
  noModelTitle: 'Kein Modell ist aktiv',
  noModelDescription:
    'Wer dieses Portal betreut, kann eines unter `maturity.models` in der Konfiguration angeben.',
  views: {
    title: 'Ansichten',
    saved: 'Meine Ansichten',
    save: 'Diese Ansicht speichern',
    manage: 'Ansichten entfernen',
    name: 'Name',
    nameHint:
      'Die Seite wird mit Modell, Filtern und Auswahl für Sie gespeichert.',
    replaces: 'Ihre Ansicht mit diesem Namen wird ersetzt.',
    full: 'Sie haben bereits {{most}} Ansichten; entfernen Sie zuerst eine.',
    notSaved: 'Ihre Ansichten konnten nicht gespeichert werden',
    none: 'Sie haben keine gespeicherten Ansichten.',
    remove: 'Ansicht {{name}} entfernen',
    confirm: 'Speichern',
  },
  documentTitle: '{{page}} · Reifegrad',
};
