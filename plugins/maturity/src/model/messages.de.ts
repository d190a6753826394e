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
import { modelMessages } from './messages';

export const modelMessagesDe: Translated<typeof modelMessages> = {
  view: {
    label: 'Was gezeigt wird',
    model: 'Modell',
    whatIf: 'Änderung erproben',
  },
  head: {
    version: 'Version',
    since: 'in Kraft seit',
    origin: {
      builtin: 'mit dem Plugin ausgeliefert',
      file: 'aus einer Datei dieses Portals',
      config: 'aus der Konfiguration dieses Portals',
      module: 'aus einem Backend-Modul',
    },
    source: 'Quelle',
    asks: 'Bewertet',
    size: 'Umfang',
    counts:
      '{{practices}} Praktiken, {{checks}} Prüfungen, {{facts}} Fakten, {{paths}} Golden Paths',
    overall: 'Gesamtstufe',
    overallIs: {
      combined: 'Eine über alle Kategorien',
      none: 'Keine: jede Kategorie steht für sich',
    },
    overrides: 'Hier geändert',
    staged: 'Version {{version}} wird bewertet',
    stagedProgress:
      '{{scored}} von {{subjects}} Entitäten sind damit bewertet. Bis alle es sind, zählt die jetzige Version.',
    stagedNote: 'Bis sie fertig ist, zählt die jetzige Version.',
  },
  overrides: {
    of: '{{what}}: {{changes}}',
    disabled: 'herausgenommen',
    required: 'zur Pflicht gemacht',
    recommended: 'zur Empfehlung gemacht',
    rule: 'verlangt nun „{{rule}}“',
    share: 'Anteil der Mitglieder auf {{share}} gesetzt',
    enabledOn: 'zählt ab {{date}}',
  },
  levels: {
    title: 'Stufen',
    description:
      'Für wen jede Stufe ist, was sie braucht, was sie bringt und was dort zu tun und zu lassen ist.',
    level: 'Stufe {{level}} · {{title}}',
    minEvidence: 'Nachweis: {{grade}} oder besser',
    audience: 'Für wen sie ist',
    requirements: 'Was sie voraussetzt',
    benefits: 'Was sie bringt',
    do: 'Tun',
    dont: 'Lassen',
  },
  counts: {
    label: 'Wie viele welches Ergebnis haben',
    count: '{{number}} · {{state}}',
    nobody: 'Von diesen Entitäten wird es nicht verlangt.',
  },
  practices: {
    title: 'Praktiken und Prüfungen',
    description:
      'Alles, was das Modell verlangt, in Worten. Gezählt werden die Entitäten, die der Filter oben übrig lässt, und zwar jeder Art, wenn er keine nennt.',
    find: 'Praktiken, Prüfungen und Fakten suchen',
    category: 'Kategorie',
    level: 'Stufe',
    kind: 'Verlangt von',
    any: 'Alle',
    shown_one: '{{shown}} von {{count}} Praktik',
    shown_other: '{{shown}} von {{count}} Praktiken',
    noCounts: 'Wie viele sie erfüllen, konnte nicht geladen werden.',
    emptyTitle: 'Keine Praktik passt',
    clear: 'Alle Praktiken zeigen',
    askedAt: 'verlangt auf Stufe {{levels}}',
    notAsked: 'gemessen, nicht verlangt',
    met: '{{met}} von {{asked}} erfüllen sie',
    supersededBy: 'Auch erfüllt durch: {{practices}}.',
    rollup:
      'Zusammenfassung ({{who}}): mindestens {{share}} der Mitglieder ({{of}}) müssen sie erfüllen.',
    noChecks:
      'Das Modell hat keine Prüfung dafür: von hier aus ist es nicht zu sehen.',
  },
  check: {
    required: 'Pflicht',
    recommended: 'Empfohlen, zählt nicht',
    asks: 'Verlangt',
    askedOf: 'Verlangt von',
    everybody: 'jeder Entität, die das Modell bewertet',
    minEvidence: 'Nachweis mindestens',
    from: 'Zählt ab',
    overridden: 'Hier geändert',
    reads: 'Liest',
    fix: 'Was zu tun ist',
    copy: 'Zeile kopieren',
    perEntity: '{{title}} (ein Link der jeweiligen Entität)',
    id: 'Id',
  },
  fact: {
    reportedBy: 'Gemeldet von {{who}}.',
    attest: {
      anyone: 'Bestätigen darf ihn, wer das Recht dazu hat.',
      'not-owner': 'Bestätigen darf ihn, wem die Entität nicht gehört.',
      nobody: 'Nur Maschinen melden ihn.',
    },
  },
  whatIf: {
    notAllowedTitle: 'Sie dürfen keine Änderungen eines Modells erproben',
    notAllowed:
      'Dazu braucht es das Recht maturity.model.manage. Wer dieses Portal betreut, kann es erteilen.',
    title: 'Entwurf',
    description:
      'Ändern Sie das Modell oder fügen Sie eine andere Fassung ein, und sehen Sie, was sie bei jeder Entität bewirkt, bevor sie zählt. Gespeichert wird nur das Ergebnis, für sieben Tage.',
    draft: 'Modell als YAML oder JSON',
    start: 'Entwurf erproben',
    reset: 'Zurück zum geltenden Modell',
    changed: 'Weicht vom geltenden Modell ab.',
    unchanged: 'Das geltende Modell, einschließlich der hiesigen Änderungen.',
    mistakes_one: '{{number}} Fehler im Entwurf',
    mistakes_other: '{{number}} Fehler im Entwurf',
    moreMistakes_one: 'Und {{count}} weiterer.',
    moreMistakes_other: 'Und {{count}} weitere.',
    line: 'Zeile {{line}}',
    busy: 'Ein anderer Entwurf wird gerade erprobt',
    showOther: 'Zeigen',
    resultTitle: 'Was der Entwurf bewirken würde',
    versions: 'Entwurf {{draft}} gegen {{base}}',
    queued: 'Wartet auf den Beginn',
    running: 'Wird ausgerechnet: {{share}}',
    entities: '{{done}} von {{total}} Entitäten',
    cancelled: 'Diese Erprobung wurde abgebrochen',
    failed: 'Diese Erprobung ist fehlgeschlagen',
    moved_one: '{{number}} Entität wurde verglichen.',
    moved_other: '{{number}} Entitäten wurden verglichen.',
    nothingMoved_one: 'Keine Stufe ändert sich: {{number}} Entität verglichen.',
    nothingMoved_other:
      'Keine Stufe ändert sich: {{number}} Entitäten verglichen.',
    notEvaluated_one: '{{count}} Entität war nicht zu bewerten:',
    notEvaluated_other: '{{count}} Entitäten waren nicht zu bewerten:',
    overall: 'Gesamtstufe',
    allUnchanged: 'nichts ändert sich',
    drops_one: '{{number}} sinkt',
    drops_other: '{{number}} sinken',
    climbs_one: '{{number}} steigt',
    climbs_other: '{{number}} steigen',
    starts_one: '{{number}} erhält eine Stufe',
    starts_other: '{{number}} erhalten eine Stufe',
    stops_one: '{{number}} verliert die Stufe',
    stops_other: '{{number}} verlieren die Stufe',
    level: 'Stufe',
    before: 'Vorher',
    after: 'Nachher',
    difference: 'Unterschied',
    stoppedBy: 'Woran die scheitern, die sinken',
    practice: '{{practice}}: {{drops}}',
    byOwner: 'Nach Eigentümer',
    owner: 'Eigentümer',
    nobody: 'niemand',
    dropsColumn: 'Sinken',
    climbsColumn: 'Steigen',
    moreOwners_one: 'Und {{count}} weiterer Eigentümer.',
    moreOwners_other: 'Und {{count}} weitere Eigentümer.',
    show: {
      drop: 'Die {{number}} von {{owner}} zeigen, die sinken',
      climb: 'Die {{number}} von {{owner}} zeigen, die steigen',
    },
    movesTitle: 'Wessen Stufe sich ändert',
    moveNames: {
      drop: 'Sinken',
      climb: 'Steigen',
      start: 'Erhalten eine Stufe',
      stop: 'Verlieren die Stufe',
    },
    onlyOwner: 'Nur von {{owner}}',
    noMoves: 'Unter diesen niemand.',
    stoppedAt: 'scheitert an {{practices}}',
  },
};
