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
import { firstStepsMessagesDe } from './firstSteps/messages.de';
import { overviewMessages } from './messages';

export const overviewMessagesDe: Translated<typeof overviewMessages> = {
  title: 'Überblick',
  empty: {
    title: 'Keine Entität passt zu diesen Filtern',
    description: 'Entfernen Sie einen, um mehr zu sehen.',
    clear: 'Alle Filter entfernen',
    mineTitle: 'Ihren Teams gehört hier nichts',
    mineDescription:
      'Es zählt, was Ihren Gruppen gehört: `spec.owner` in catalog-info.yaml nennt eine Gruppe, in der Sie Mitglied sind. Andere Filter können auslassen, was ihnen gehört.',
    noSubjectsTitle: 'Dieses Modell bewertet in Ihrem Katalog noch nichts',
    noSubjectsDescription:
      'Es bewertet: {{kinds}}. Der Katalog wird alle paar Minuten gelesen; sobald er etwas davon enthält, das Sie lesen dürfen, erscheint es hier.',
  },
  unowned: {
    title: 'Noch gehört niemandem etwas',
    description:
      'Schritte brauchen jemanden, der sie geht. Nennen Sie in jeder catalog-info.yaml unter `spec.owner` eine Gruppe; dann wirken „Meine Teams“ und die Zahlen nach Eigentümer.',
  },
  stats: {
    label: 'Wo wir stehen',
    scored: 'Bewertet',
    scoredAll: 'alles, was das Modell bewertet',
    scoredOf: 'von {{subjects}}, die das Modell bewertet',
    medianLevel: 'Median der Stufen',
    medianBetween: 'zwischen Stufe {{lower}} und {{upper}}',
    medianNone: 'noch keine Stufe',
    belowFirst: 'vor {{title}}',
    atTarget: 'Am Ziel',
    atTargetOf: '{{reached}} von {{withTarget}} mit einem Ziel',
    atTargetWithoutWaivers: '{{reached}} ohne Ausnahmen',
    noTargets: 'noch hat niemand ein Ziel',
    coverage: 'Abdeckung',
    coverageNote: 'des Verlangten ist nachgewiesen',
    waivers: 'Ausnahmen',
    waiversExpiring_one: '{{count}} endet innerhalb von 30 Tagen',
    waiversExpiring_other: '{{count}} enden innerhalb von 30 Tagen',
    waiversSteady: 'keine endet innerhalb von 30 Tagen',
    waiversNone: 'nichts ist ausgenommen',
    unowned: 'Ohne Eigentümer',
    unownedNote: 'kein Eigentümer, oder einer, den es nicht mehr gibt',
    unownedNone: 'alles hat einen Eigentümer',
    more: '+{{amount}} seit {{date}}',
    less: '−{{amount}} seit {{date}}',
    unchanged: 'wie am {{date}}',
    points_one: '{{count}} Punkt',
    points_other: '{{count}} Punkte',
  },
  distribution: {
    title: 'Stufen',
    description: 'Wie viele Entitäten auf jeder Stufe stehen.',
    undecidedDescription:
      'Schraffiert: auf der nächsten Stufe ist nichts unerfüllt, es fehlen Nachweise.',
    atLeast: 'mindestens {{level}}; {{entities}} könnten höher sein',
    notScored: 'Nicht bewertet',
    pending: 'Noch nicht bewertet',
  },
  mix: {
    title: 'Kategorien',
    description: 'Wie sich die Stufen in jeder Kategorie verteilen.',
    category: 'Kategorie',
    level: 'Stufe {{level}}',
    undecided: 'Könnte höher sein',
    notAsked: 'Nicht verlangt',
    notAskedCount: 'von {{entities}} nicht verlangt',
    nothingAsked: 'Hier wird noch nichts verlangt',
  },
  trend: {
    title: 'Entitäten nach Stufe im Verlauf',
    description:
      'Am Ende jedes Tages, für die Entitäten, die heute zum Filter passen.',
    since: 'Der Verlauf beginnt am {{date}}.',
    range: 'Zeitraum',
    days: '{{number}} Tage',
    day: 'Tag',
    level: 'Stufe {{level}}',
    mark: 'Modell geändert',
    empty: 'Der Verlauf beginnt heute. Ab morgen erscheinen hier die Tage.',
  },
  legend: {
    label: 'Stufen nach Farbe',
    below: '0 · vor {{title}}',
    level: '{{level}} · {{title}}',
    undecided: 'Schraffiert: könnte höher sein',
  },
  evidence: {
    title: 'Was wir noch nicht sehen können',
    description:
      'Fakten, die niemand meldet oder deren letzte Meldung zu alt ist. Die über die meisten Stufen entscheiden würden, stehen zuerst.',
    leadDescription:
      'Für {{coverage}} des Verlangten gibt es Nachweise, die meisten Stufen sind deshalb nur eine Untergrenze. Diese Fakten würden über die meisten entscheiden.',
    unlocks_one: 'Entität wartet nur auf solche Nachweise',
    unlocks_other: 'Entitäten warten nur auf solche Nachweise',
    unlocksNone: 'entscheidet allein über keine Stufe',
    bar: 'Nachweise für {{fact}}',
    known: 'Bekannt',
    stale: 'Zu alt',
    unusable: 'Nicht schlüssig',
    missing: 'Fehlt',
    knownOf: '{{known}} von {{asked}} bekannt',
    staleCount: '{{entities}} zu alt',
    missingCount: '{{entities}} fehlen',
    unusableCount: '{{entities}} nicht schlüssig',
    reportedBy: 'Wer es melden kann',
    seenFrom: 'Für einige gemeldet von {{sources}}',
    how: 'Wie man es meldet',
    hide: 'Ausblenden',
    push: 'Aus einer Pipeline oder einem Scanner',
    pushNote:
      'Mit dem Token eines Dienstes, der melden darf. Ersetzen Sie die Entität, den Wert und, wo sie eine andere ist, die Quelle.',
    declare: 'In catalog-info.yaml',
    declareNote:
      'Eine Angabe zählt, bis etwas anderes beobachtet wird, und nur, wo die Stufe sie zulässt. Ersetzen Sie den Wert.',
    attestAnyone: 'Alle mit dem Recht dazu dürfen es bestätigen.',
    attestNotOwner: 'Bestätigen darf es, wem die Entität nicht gehört.',
    attestNobody: 'Nur Maschinen melden es; es kann nicht bestätigt werden.',
    copy: 'Kopieren',
    example: 'Eine Entität, der es fehlt:',
    showAll: 'Alle {{facts}} zeigen',
    showLess: 'Weniger zeigen',
    none: 'Alles Verlangte ist bekannt. Es gibt nichts zu melden.',
  },
  firstSteps: firstStepsMessagesDe,
  sources: {
    title: 'Quellen',
    description:
      'Woher Fakten kommen, und wie der letzte Lauf jeder Quelle verlief.',
    none: 'Noch keine Quelle',
    noneDescription:
      'Verbinden Sie eine in der Konfiguration: ein Modul wie repository, eine Datei oder einen Dienst, der meldet.',
    kinds: {
      push: 'von einem Dienst gemeldet',
      file: 'aus einer Datei gelesen',
      module: 'regelmäßig abgefragt',
    },
    works: 'Läuft',
    troubled: 'Gestört',
    waiting: 'Noch keine Meldung',
    lastRun: 'Letzte Meldung',
    lastSuccess: 'zuletzt ohne Fehler',
    never: 'Hat sich noch nicht gemeldet',
    asked_one: 'zu {{entities}} Entität abgefragt',
    asked_other: 'zu {{entities}} Entitäten abgefragt',
    stored_one: '{{facts}} Fakt beim letzten Mal',
    stored_other: '{{facts}} Fakten beim letzten Mal',
    known: '{{facts}} bekannt',
    errors_one: '{{count}} Fehler',
    errors_other: '{{count}} Fehler',
    staged: '{{model}}: Version {{version}} wird bewertet.',
    stagedProgress:
      '{{model}}: Version {{version}} wird bewertet: {{scored}} von {{subjects}}.',
    stagedFailed_one:
      '{{number}} Entität kann nach ihr nicht bewertet werden; bis dahin bleibt die jetzige Version.',
    stagedFailed_other:
      '{{number}} Entitäten können nach ihr nicht bewertet werden; bis dahin bleibt die jetzige Version.',
  },
};
