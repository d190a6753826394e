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
import { goldenPathsMessages } from './messages';

export const goldenPathsMessagesDe: Translated<typeof goldenPathsMessages> = {
  title: 'Golden Paths',
  intro:
    'Unterstützte Wege, etwas zu bauen. Schritte werden durch Fakten belegt; niemand hakt sie ab.',
  open: 'Schritte, und wer wo steht',
  back: 'Alle Golden Paths',
  owner: 'Betreut von',
  support: 'Unterstützung',
  docs: 'Dokumentation',
  templates: 'Vorlagen',
  statusName: 'Status',
  useTemplate: 'Vorlage {{template}} verwenden',
  status: {
    draft: 'Entwurf: Er kann sich noch ändern',
    recommended: 'Empfohlen',
    deprecated: 'Veraltet: darauf bleiben, aber nicht dazukommen',
  },
  adoption: {
    label: 'Verbreitung',
    words_one: '{{on}} von {{count}} Entität ist auf dem Pfad ({{share}})',
    words_other: '{{on}} von {{count}} Entitäten sind auf dem Pfad ({{share}})',
    on: 'Auf dem Pfad',
    off: 'Nicht auf dem Pfad',
    nobody: 'Nichts, wofür dieser Pfad gedacht ist, passt zum Filter.',
  },
  figures: {
    label: 'Verbreitung und Abweichung',
    on: 'Auf dem Pfad',
    onHint: 'Sie geben es an oder sind aus einer Vorlage des Pfads entstanden',
    off: 'Nicht auf dem Pfad',
    offHint: 'Der Pfad ist für sie gedacht, und sie sind nicht darauf',
    couldJoin: 'Könnten dazukommen',
    couldJoinHint:
      'Nicht auf dem Pfad, mit erledigten Schritten und ohne offenen Pflichtschritt',
    completed: 'Alle Schritte erledigt',
    completedHint: 'Auf dem Pfad, jeder Pflichtschritt ist belegt',
    drifted: 'Abgewichen',
    driftedHint: 'Auf dem Pfad, mit einem offenen Pflichtschritt',
    outdated: 'Ältere Vorlage',
    outdatedHint: 'Aus einer anderen als der jetzigen Version der Vorlage',
  },
  levels: {
    title: 'Stufen auf dem Pfad und abseits davon',
    note: 'Ein Zusammenhang, kein Beweis: Teams, die einen Pfad gehen, sind vielleicht ohnehin weiter.',
    on: 'Auf dem Pfad',
    off: 'Nicht auf dem Pfad',
    median: 'Im Median Stufe {{level}}',
    none: 'niemand ist bewertet',
    count: 'Stufe {{level}}: {{count}}',
    part: 'Stufe {{level}}',
  },
  steps: {
    title: 'Schritte',
    description: 'Wie viele jeden erledigt haben, und was nicht bekannt ist.',
    whom: 'Wer gezählt wird',
    onPath: 'Auf dem Pfad',
    everybody: 'Alle, für die er gedacht ist',
    step: 'Schritt',
    done: 'Erledigt',
    open: 'Offen',
    unknown: 'Unbekannt',
    share: 'Anteil',
    optional: 'freiwillig',
    who: {
      developer: 'durch das Team',
      platform: 'durch das Plattformteam',
      automatic: 'automatisch',
    },
    link: '{{step}}: {{state}}, {{count}}',
  },
  entities: {
    title: 'Wer wo steht',
    description: 'Wer am weitesten ist, steht oben.',
    show: 'Welche Entitäten',
    on: 'Auf dem Pfad',
    drifted: 'Abgewichen',
    outdated: 'Ältere Vorlage',
    couldJoin: 'Könnten dazukommen',
    off: 'Nicht auf dem Pfad',
    choice: '{{name}} ({{count}})',
    entity: 'Entität',
    owner: 'Eigentümer',
    progress: 'Fortschritt',
    steps: '{{done}} von {{all}} Schritten',
    openSteps: '{{open}} offen, {{unknown}} unbekannt',
    next: 'Nächster Schritt',
    complete: 'Alles erledigt',
    template: 'Version der Vorlage',
    current: '{{version}}, aktuell',
    outdatedVersion: '{{version}}, jetzt {{current}}',
    byHand: 'von Hand dazugekommen',
    level: 'Stufe',
    nobody: 'Niemand',
    table: 'In der Tabelle der Entitäten zeigen',
    pages: 'Seiten der Entitäten',
    emptyTitle: 'Hier ist niemand',
    empty: {
      on: 'Nichts, was zum Filter passt, ist schon auf diesem Pfad. Eine Entität kommt durch eine Zeile in ihrem Eintrag dazu, oder indem sie aus der Vorlage entsteht.',
      drifted: 'Nichts auf dem Pfad hat einen offenen Pflichtschritt.',
      outdated:
        'Von nichts auf dem Pfad ist bekannt, dass es hinter seiner Vorlage liegt.',
      'could-join':
        'Nichts neben dem Pfad hat Schritte erledigt und keinen Pflichtschritt offen.',
      off: 'Alles, wofür dieser Pfad gedacht ist, ist auf ihm.',
    },
  },
  empty: {
    title: 'Dieses Modell hat keine Golden Paths',
    description:
      'Ein Golden Path hat einen Eigentümer, eine Vorlage und Schritte, jeder durch Fakten belegt. Wer das Modell betreut, kann einen unter `goldenPaths` angeben.',
  },
  notFound: 'Diesen Golden Path gibt es in diesem Modell nicht',
};
