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
import { platformMessages } from './messages';

export const platformMessagesDe: Translated<typeof platformMessages> = {
  title: 'Plattform',
  which: 'Welche Plattform',
  isDefault: '{{title}} (Vorgabe)',
  ownedBy: 'Eigentümer:',
  views: {
    label: 'Ansicht',
    stand: 'Wo sie steht',
    assess: 'Selbsteinschätzung',
    targets: 'Ziele und Fahrplan',
  },
  empty: {
    title: 'Noch keine Entität steht für die Plattform',
    description:
      'Die Plattform wird als eigene Entität eingeschätzt. Geben Sie dem System, das Ihre Plattform ist, den Typ `platform`; der nächste Lauf findet es.',
    several:
      'Sind mehrere Systeme von diesem Typ, nennt `maturity.platform` dasjenige, mit dem diese Seite beginnt.',
    copy: 'Eintrag kopieren',
    noModelTitle: 'Kein Modell bewertet, wie eine Plattform geführt wird',
    noModelDescription:
      'Ergänzen Sie `- builtin: cncf` unter `maturity.models` in der Konfiguration des Portals.',
    noLadderTitle: 'Kein Modell mit Stufen bewertet die Plattform',
    noLadderDescription:
      'Ergänzen Sie `- builtin: five-level` unter `maturity.models` in der Konfiguration des Portals.',
  },
  pain: {
    title: 'Wo drückt es?',
    description:
      'Wählen Sie, was Sie am häufigsten hören. Daraus folgt, wohin Sie zuerst schauen; niemand muss alles verbessern.',
    group: 'Aus der Sicht von {{model}}',
    more: 'Weitere, aus der Sicht von {{model}}',
    clear: 'Neu wählen',
    result: 'Schauen Sie zuerst hierhin',
    chosen_one: 'Genannt von {{count}} der gewählten Punkte',
    chosen_other: 'Genannt von {{count}} der gewählten Punkte',
    assess: '{{aspect}} einschätzen',
    practices: 'Praktiken zu {{category}}',
    advice: 'Was hilft',
    begin: 'Beginnen Sie mit',
  },
  ladder: {
    notScored: 'Noch nicht bewertet',
    level: 'Stufe {{level}} von {{total}} · {{title}}',
    belowFirst: 'Vor Stufe 1 von {{total}}',
    scorecard: 'Scorecard öffnen',
    next: 'Als Nächstes: Stufe {{level}} · {{title}}',
    atTop: 'Die letzte Stufe ist erreicht. Was sie hält:',
    audience: 'Für wen sie ist',
    requires: 'Was sie voraussetzt',
    ready: '{{done}} von {{total}} sind vorhanden',
    benefits: 'Was sie bringt',
    do: 'Tun',
    dont: 'Lassen',
    only: 'Was nur die Plattform zeigen kann',
    onlyDescription:
      'Keine Komponente kann diese Praktiken belegen, nur die Plattform selbst.',
    onlyNone: 'Das Modell verlangt nichts von der Plattform allein.',
    fromLevel: 'ab Stufe {{level}}',
    knownByYou: 'Dafür gibt es keine Bestätigung; das wissen Sie selbst.',
  },
  statement: {
    attest: 'Bestätigen',
    attestOf: 'Bestätigen: {{what}}',
    again: 'Erneut bestätigen',
    againOf: 'Erneut bestätigen: {{what}}',
    revoke: 'Zurücknehmen',
    revokeOf: 'Zurücknehmen: {{what}}',
    by: 'Bestätigt von {{who}} {{when}}, gültig bis {{until}}',
    seen: '{{grade}}, {{when}}',
    expiresSoon: 'Läuft bald ab',
    evidence: 'Nachweis',
    mayNot:
      'Sie dürfen dies lesen; zum Bestätigen fehlt das Recht `maturity.attestation.create`.',
    notSaved: 'Nicht gespeichert',
  },
  assessment: {
    progress: '{{done}} von {{total}} Aspekten eingeschätzt',
    begin: 'Selbsteinschätzung beginnen',
    go: 'Weiter mit {{aspect}}',
    again: 'Noch einmal durchgehen',
    assess: '{{aspect}} einschätzen',
    lookAgain: '{{aspect}} erneut ansehen',
    notYet: 'Noch nicht eingeschätzt',
    levelOf: 'Stufe {{level}} · {{title}}',
    target: 'Ziel {{level}}',
    noTarget: 'Kein Ziel',
    steps: 'Aspekte',
    done: 'eingeschätzt',
    open: 'offen',
    step: 'Aspekt {{number}} von {{total}}: {{title}}',
    choose: 'Was davon trifft heute zu?',
    chooseHint:
      'Nehmen Sie, was zutrifft, nicht, was Sie anstreben. Treffen zwei teilweise zu, nehmen Sie die niedrigere Stufe. Jeder Aspekt steht für sich, und die höchste Stufe ist nicht das Ziel.',
    save: 'Speichern',
    saveAndGo: 'Speichern und weiter',
    previous: 'Vorheriger Aspekt',
    skip: 'Nächster Aspekt',
    saved: 'Gespeichert: {{aspect}}, Stufe {{level}}.',
    finish: 'Alle Aspekte sind eingeschätzt. Wählen Sie, wohin Sie wollen.',
    toTargets: 'Ziele wählen',
    contradicts: 'Gesehen wurde etwas anderes',
    contradictsText:
      'Unterhalb der bestätigten Stufe gilt dies nicht: {{checks}}. Sprechen Sie darüber.',
    characteristics: 'Woran man Stufe {{level}} erkennt',
    characteristicsHint:
      'Diese Merkmale heben und senken die Stufe nie; was offen ist, kommt in den Fahrplan.',
    current: 'jetzt bestätigt',
  },
  targets: {
    title: 'Wo sie sein soll',
    description:
      'Wählen Sie je Aspekt. Ganz oben ist nicht das Ziel: Jede Stufe kostet mehr als die vorige, und am meisten bringt der Blick auf die nächste.',
    chart: 'Jetzt und Ziel je Aspekt',
    aspect: 'Aspekt',
    now: 'Jetzt',
    target: 'Ziel',
    chosenBy: 'Gewählt von',
    none: 'Kein Ziel',
    level: '{{level}} · {{title}}',
    nextLevel: '{{level}} · {{title}} (nächste)',
    targetOf: 'Ziel für {{aspect}}',
    advice: 'Was die Quelle rät',
    annotation: 'Der Katalogeintrag',
    configuration: 'Die Konfiguration',
    mayNot:
      'Sie dürfen dies lesen; um Ziele zu wählen, fehlt das Recht `maturity.model.manage`.',
    notSaved: 'Nicht gespeichert',
    saved: 'Gespeichert.',
    overall: 'Die angestrebte Stufe',
    overallOf: '{{model}}: die angestrebte Stufe',
  },
  roadmap: {
    title: 'Fahrplan',
    description:
      'Was zwischen heute und den Zielen liegt, Schritt für Schritt.',
    empty: 'Noch nichts zu tun',
    emptyDescription:
      'Wählen Sie ein Ziel über der heutigen Stufe eines Aspekts; dann stehen hier die Schritte dorthin.',
    stage: '{{area}}, Stufe {{level}}: {{title}}',
    attest:
      'Wenn das die Plattform beschreibt, bestätigen Sie Stufe {{level}}.',
    platformLevel: 'Plattform',
    steps_one: '{{count}} Schritt',
    steps_other: '{{count}} Schritte',
    noSteps: 'Alle Merkmale sind erfüllt.',
    copy: 'Als Text kopieren',
    markdown: 'Markdown exportieren',
    csv: 'CSV exportieren',
    heading: 'Fahrplan für {{platform}}',
    requirement: 'Zuerst nötig',
    columns: {
      order: 'Reihenfolge',
      model: 'Modell',
      area: 'Bereich',
      level: 'Stufe',
      stage: 'Abschnitt',
      step: 'Schritt',
      advice: 'Was zu tun ist',
      state: 'Zustand',
      effort: 'Aufwand',
    },
  },
};
