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

import { Translated } from '../../translations';
import { pathsMessages } from './messages';

export const pathsMessagesDe: Translated<typeof pathsMessages> = {
  title: 'Golden Path',
  description: 'Schritte werden durch Fakten belegt, nie von Hand abgehakt.',
  onPath: 'Auf dem Pfad',
  offPath: 'Nicht auf dem Pfad',
  owner: 'betreut von',
  allOfPath: 'Wer sonst auf dem Pfad ist',
  next: 'Nächster Schritt',
  steps: 'Alle Schritte',
  number: 'Schritt {{number}}',
  complete: 'Jeder Pflichtschritt ist erledigt.',
  progress: '{{done}} von {{all}} Schritten erledigt',
  howToJoin: 'So kommen Sie dazu',
  joinText: 'Fügen Sie den Annotationen der Entität diese Zeile hinzu.',
  joinTemplate: 'Oder beginnen Sie mit der Vorlage:',
  joinFilled:
    'Ihr Formular ist mit dem ausgefüllt, was der Katalog über diese Entität weiß.',
  deprecated:
    'Dieser Pfad ist veraltet: Bleiben Sie darauf, aber kommen Sie nicht dazu.',
  draft: 'Dieser Pfad ist ein Entwurf und kann sich noch ändern.',
  optional: 'freiwillig',
  docs: 'Dokumentation:',
  support: 'Unterstützung: {{support}}',
  asked: 'Verlangt: {{what}}',
  checks: 'Belegt durch diese Prüfungen',
  practices: 'Zählt für',
  origin: {
    current:
      'Aus {{template}} {{version}} erzeugt, der Version, die die Vorlage jetzt hat.',
    outdated:
      'Aus {{template}} {{version}} erzeugt; die Vorlage hat jetzt {{current}}.',
    unknown: 'Aus {{template}} {{version}} erzeugt.',
    unsaid:
      'Aus {{template}} erzeugt; die Entität sagt nicht, in welcher Version.',
    look: 'Vorlage ansehen',
  },
  who: {
    developer: 'durch Sie',
    platform: 'durch das Plattformteam',
    automatic: 'automatisch',
  },
};
