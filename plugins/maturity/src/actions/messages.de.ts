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
import { actionsMessages } from './messages';

export const actionsMessagesDe: Translated<typeof actionsMessages> = {
  title: 'Maßnahmen',
  do: {
    label: 'Art der Maßnahme',
    all: 'Alle',
    fix: 'Beheben',
    prove: 'Nachweisen',
  },
  all: {
    title: 'Die wirksamsten nächsten Maßnahmen',
    description:
      'Was gemessen am Aufwand die meisten Entitäten hebt, steht zuerst. Jede Zahl führt zu ihren Entitäten.',
    shown: '{{shown}} von {{total}} Maßnahmen',
    more: 'Mehr zeigen',
    copy: 'Als Markdown kopieren',
    copyHeading: '## Die wirksamsten nächsten Maßnahmen: {{model}}',
    noneOfKind: 'Keine der gezeigten ist von dieser Art',
  },
  plan: {
    title: 'Was für eine Stufe nötig ist',
    description:
      'Die wenigsten Schritte für die meisten Entitäten; jede Zahl zählt die Schritte davor mit.',
    level: 'Angestrebte Stufe',
    toLevel: 'Stufe {{level}}',
    choose:
      'Wählen Sie eine Stufe, um zu sehen, was alle Entitäten darunter brauchen.',
    needs_one:
      'Was {{number}} Entität braucht, um Stufe {{level}} zu erreichen',
    needs_other:
      'Was {{number}} Entitäten brauchen, um Stufe {{level}} zu erreichen',
    ofType: '{{title}} · {{type}}',
    reaching_one: 'Alles zusammen hebt {{number}} Entität dorthin.',
    reaching_other: 'Alles zusammen hebt {{number}} Entitäten dorthin.',
    effort: 'Aufwand {{effort}}',
    effortMeaning: 'Kleine Maßnahmen zählen 1, mittlere 3, große 8.',
    none: 'Nichts steht unter dieser Stufe, das sie erreichen könnte.',
    noActions: 'Zehn Maßnahmen genügen für keine davon: Jeder fehlt noch mehr.',
    table: 'Schritte zu Stufe {{level}}',
    step: 'Schritt',
    action: 'Maßnahme',
    toFix: 'Zu beheben',
    toProve: 'Nachzuweisen',
    stepEffort: 'Aufwand',
    total: 'Bis hier am Ziel',
    fixLink: '{{title}}: {{number}}, wo es nicht erfüllt ist',
    proveLink: '{{title}}: {{number}} ohne ausreichende Nachweise',
    totalLink: '{{title}} und was davor steht, hebt {{number}}',
    below: 'Entitäten unter der Stufe zeigen',
    copy: 'Als Markdown kopieren',
  },
};
