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
import { entityMessages } from './messages';

export const entityMessagesDe: Translated<typeof entityMessages> = {
  header: {
    model: 'Modell',
    level: 'Stufe {{level}} von {{top}} · {{title}}',
    before: 'Stufe {{level}} von {{top}} · noch vor {{title}}',
    couldBe_one:
      'Könnte Stufe {{potential}} sein: für {{count}} Schritt fehlt ein Nachweis.',
    couldBe_other:
      'Könnte Stufe {{potential}} sein: für {{count}} Schritte fehlen Nachweise.',
    couldBeByOthers:
      'Könnte Stufe {{potential}} sein: Nachweise stärkerer Praktiken fehlen.',
    withoutWaivers: 'Stufe {{level}} ohne Ausnahmen.',
    membersPending_one: '{{count}} Mitglied wird noch bewertet.',
    membersPending_other: '{{count}} Mitglieder werden noch bewertet.',
    noOverall:
      'Jeder Bereich steht für sich; dieses Modell kennt keine Gesamtstufe.',
    target: 'Ziel',
    noTarget: 'Kein Ziel',
    targetLevel: 'Stufe {{level}} · {{title}}',
    targetReached: 'erreicht',
    coverage: 'Abdeckung',
    coverageText: 'Nachweise für {{share}} der Prüfungen',
    evaluated: 'Bewertet {{when}}',
    nextChange: 'Kann sich durch Zeitablauf ändern',
    pending:
      'Diese Entität wird gerade bewertet. Die Seite füllt sich von selbst.',
    refresh: 'Aktualisieren',
    refreshed: 'Auf dem neuesten Stand',
    working: 'Wird noch bewertet',
    refreshFailed: 'Nicht aktualisiert: {{message}}',
    contradictions_one: 'Eine Aussage widerspricht dem, was beobachtet wurde',
    contradictions_other:
      '{{count}} Aussagen widersprechen dem, was beobachtet wurde',
    contradictionsText:
      'Eine Angabe oder Bestätigung sagt etwas anderes, als eine Maschine gesehen hat; die Beobachtung zählt. Fakten: {{facts}}.',
  },
  steps: {
    title: 'Auf dem Weg zu Stufe {{level}}',
    titleWithoutLevel: 'Nächste Schritte',
    possibleTitle: 'Mögliche weitere Schritte',
    atTarget: 'Das Ziel, Stufe {{level}}, ist erreicht.',
    description_one: '{{count}} Schritt bis {{title}}.',
    description_other: '{{count}} Schritte bis {{title}}.',
    categoryTitle: '{{category}}: auf dem Weg zu Stufe {{level}}',
    doneTitle: 'Nichts mehr zu tun',
    doneDescription:
      'Alles, was dieses Modell von der Entität verlangt, ist erfüllt. Halten Sie die Nachweise frisch.',
    asked: 'Verlangt: {{what}}',
    seen: 'Gesehen: {{what}}',
    weakEvidence:
      'Für Stufe {{level}} zählen Nachweise ab „{{asked}}“; dieser ist nur „{{seen}}“.',
    membersMissing_one: '{{count}} weiteres Mitglied muss es erfüllen',
    membersMissing_other: '{{count}} weitere Mitglieder müssen es erfüllen',
    holdingBack: 'Mitglieder, die es nicht erfüllen',
    simplerTitle: 'Erfüllt auch eine einfachere Praktik',
    simpler: 'Damit ist auch {{practices}} abgedeckt.',
    showMore_one: '{{count}} weiteren zeigen',
    showMore_other: '{{count}} weitere zeigen',
  },
  why: {
    failed: 'Nicht erfüllt',
    error: 'Nicht lesbar',
    weakEvidence: 'Nachweis zu schwach',
    stale: 'Veraltet',
    noData: 'Keine Daten',
  },
  check: {
    asked: 'Verlangt',
    seen: 'Gesehen',
    fix: 'Was zu tun ist',
    whyNot: 'Warum nicht',
    notAsked: 'Hier wird niemand danach gefragt.',
    recommended: 'Empfohlen, zählt nicht',
    minEvidence: '{{grade}} oder besser',
    copyLink: 'Link zu dieser Prüfung kopieren',
    upcoming: 'Zählt ab {{date}}; heute wäre es: {{wouldBe}}.',
  },
  seen: {
    from: 'von {{source}}',
    countsUntil: 'zählt bis {{date}}',
    evidence: 'Nachweis',
    conflict: '{{source}} sagt etwas anderes: {{value}}',
    lastReported: 'Zuletzt gemeldet von {{source}} {{when}}',
    reportedBy: 'Wer es melden kann:',
  },
  fix: {
    copyAnnotation: 'Annotation kopieren',
    useTemplate: 'Vorlage verwenden',
  },
  waiver: {
    until: 'Bis {{date}}',
    by: 'genehmigt von',
    wouldBe: 'ohne die Ausnahme: {{state}}',
    brief: '{{reason}} (bis {{date}})',
  },
  actions: {
    attest: 'Bestätigen: {{fact}}',
    requestWaiver: 'Ausnahme beantragen',
    effectLoading: 'Es wird geprüft, was das ändern würde…',
    effectUnknown: 'Was das ändern würde, lässt sich gerade nicht sagen.',
    effectLevel: 'Wirkung: aus Stufe {{from}} wird Stufe {{to}}.',
    effectSteps_one:
      'Wirkung: Stufe {{level}} bleibt, ein Schritt weniger ist offen.',
    effectSteps_other:
      'Wirkung: Stufe {{level}} bleibt, {{count}} Schritte weniger sind offen.',
    effectNone: 'Wirkung: Stufe {{level}} bleibt.',
    waiverTitle: 'Eine Ausnahme beantragen',
    waiverSend: 'Beantragen',
    waiverOf: 'Wovon',
    waiverPractice: 'Die ganze Praktik: {{practice}}',
    reason: 'Grund',
    reasonHint: 'Warum es bis dahin nicht gelten muss.',
    waiverHint:
      'Es entscheidet jemand, der weder gefragt hat noch Eigentümer der Entität ist. Eine ausgenommene Prüfung steht überall, wo sie zählt, mit ihrem Grund als ausgenommen da.',
  },
  atRisk: {
    title: 'Was sinken wird',
    description:
      'Was an einem bekannten Tag endet und eine Stufe mitnimmt, wenn es nicht erneuert wird.',
  },
  waivers: {
    title: 'Ausnahmen',
    description: 'Ausnahmen dieser Entität, die warten oder gelten.',
  },
  rubric: {
    title: 'Kategorien nach Stufen',
    description:
      'Wie viel von jeder Stufe erfüllt ist. Eine Zelle filtert die Praktiken darunter.',
    category: 'Kategorie',
    cell: '{{met}} von {{asked}}',
    cellHint:
      'erfüllt in {{category}} auf Stufe {{level}}, Praktiken danach filtern',
    here: 'hier',
    asksFrom: 'verlangt etwas ab Stufe {{level}}',
    asksNothing: 'verlangt hier nichts',
    nothingMore: 'verlangt nichts weiter',
  },
  practices: {
    title: 'Alle Praktiken',
    description: 'Was jede Stufe verlangt, und wie die Entität dazu steht.',
    filterLabel: 'Nach Zustand filtern',
    all: 'Alle',
    clearCell: 'Alle Kategorien und Stufen zeigen statt {{cell}}',
    clear: 'Filter aufheben',
    emptyTitle: 'Keine Praktik passt zu den Filtern',
    level: 'Stufe {{level}} · {{title}}',
    notApplicable_one: '{{count}} Praktik trifft hier nicht zu',
    notApplicable_other: '{{count}} Praktiken treffen hier nicht zu',
    counts: '{{met}} von {{asked}} erfüllt',
    nothingAsked: 'verlangt hier nichts',
    notCounted: 'Gemessen, nicht gezählt',
    notCountedHint: 'keine Stufe verlangt sie',
    via: 'Erfüllt durch die stärkere Praktik {{practice}}',
    rollupBrief:
      '{{held}} von {{asked}} Mitgliedern erfüllen es, nötig sind {{share}}',
    noChecks: 'Für diese Praktik wird hier nichts geprüft.',
  },
  history: {
    title: 'Verlauf',
    description: 'Was sich geändert hat, und warum.',
    filter: 'Welche Änderungen',
    levels: 'Stufen',
    everything: 'Alles',
    emptyTitle: 'Noch hat sich nichts geändert',
    emptyDescription:
      'Änderungen der Stufe, der Kategorien und der Prüfungen stehen hier mit ihrer Ursache.',
    more: 'Ältere Änderungen zeigen',
    level: 'Stufe',
    change: '{{what}}: von {{from}} auf {{to}}',
    first: '{{what}}: {{to}}, zum ersten Mal',
    arrived: 'Zum ersten Mal bewertet',
    gone: 'Hat den Katalog verlassen',
    cause: {
      facts: 'weil sich ein Fakt geändert hat',
      model: 'weil sich das Modell geändert hat',
      catalog: 'weil sich der Katalogeintrag geändert hat',
      waivers: 'wegen einer Ausnahme',
      lostData: 'weil Nachweise verloren gingen oder veraltet sind',
    },
  },
  rollUp: {
    emptyTitle: 'Hier wird nichts bewertet',
    emptyDescription:
      'Ihr gehört nichts und sie enthält nichts, das dieses Modell bewertet und das Sie lesen dürfen. Das Modell bewertet: {{kinds}}.',
    groups: 'Untergruppen',
    systems: 'Systeme',
    placesDescription:
      'Wie sich die Stufen jeweils verteilen, die schlechtesten zuerst.',
    morePlaces_one: '{{count}} besseres Ergebnis ist nicht aufgeführt.',
    morePlaces_other: '{{count}} bessere Ergebnisse sind nicht aufgeführt.',
    noGroups: 'Keiner Untergruppe gehört etwas, das bewertet wird',
    noSystems: 'Kein System hier enthält etwas, das bewertet wird',
    own: '{{title}} selbst, ohne die Untergruppen',
    entities_one: '{{count}} Entität',
    entities_other: '{{count}} Entitäten',
    median: 'im Median Stufe {{level}}',
    atTarget: '{{share}} am Ziel',
    membersDescription:
      'Die schlechtesten zuerst; eine Spanne, wo Nachweise fehlen.',
    showAll_one: '{{count}} Entität zeigen',
    showAll_other: 'Alle {{count}} Entitäten zeigen',
  },
  members: {
    title: 'Mitglieder',
    description:
      'Die Komponenten, APIs und Ressourcen dieses Systems, die schlechtesten zuerst.',
    distribution: 'Mitglieder nach Stufen',
    name: 'Name',
    kind: 'Art',
    level: 'Stufe',
    openSteps: 'Offene Schritte',
    coverage: 'Abdeckung',
    empty: 'Kein Mitglied darf Ihnen gezeigt werden.',
    hidden_one:
      'Und {{count}} weiteres, das Sie nicht sehen dürfen; es zählt mit.',
    hidden_other:
      'Und {{count}} weitere, die Sie nicht sehen dürfen; sie zählen mit.',
    undecided_one: '{{count}} könnte höher sein',
    undecided_other: '{{count}} könnten höher sein',
    holdingBack: 'Was uns aufhält',
    practices: 'Praktiken, die Mitglieder nicht erfüllen',
    practicesDescription: 'Bis zur nächsten Stufe, und wer sie nicht erfüllt.',
    nobody: 'Kein Mitglied hält das System auf',
    askedAt: 'verlangt auf Stufe {{levels}}',
  },
  notScored: {
    noMembersTitle: 'Keine Mitglieder zu bewerten',
    noMembers:
      '{{model}} bewertet ein System nach seinen Komponenten. Zu diesem gehört noch keine: Setzen Sie spec.system bei denen, die dazugehören.',
    notASubjectTitle: 'Von diesem Modell nicht bewertet',
    notASubject:
      '{{model}} lässt Entitäten wie diese aus. Das ist weder gut noch schlecht.',
    nothingAppliesTitle: 'Hier wird nichts verlangt',
    nothingApplies:
      'Keine der Praktiken von {{model}} trifft auf eine Entität wie diese zu, darum hat sie keine Stufe. Das ist weder gut noch schlecht.',
  },
  notYetKnown: {
    title: 'Noch nicht bewertet',
    description:
      'Der Katalog wird alle paar Minuten gelesen, und beim letzten Mal gab es diese Entität noch nicht. „Aktualisieren“ liest sie jetzt.',
  },
  noModel: {
    title: 'Kein Modell bewertet diese Art',
    description:
      'Keines der Reifegradmodelle dieses Portals bewertet Entitäten der Art {{kind}}.',
  },
  card: {
    title: 'Reifegrad',
    more: 'Scorecard zeigen',
    moreSteps_one: 'und {{count}} weiterer',
    moreSteps_other: 'und {{count}} weitere',
  },
};
