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
import { firstStepsMessages } from './messages';

export const firstStepsMessagesDe: Translated<typeof firstStepsMessages> = {
  title: 'Verbinden Sie eine Quelle',
  description:
    'Noch meldet niemand Fakten. Was folgt, kommt allein aus dem Katalog, und jede Stufe ist eine Untergrenze. Dies sind die drei schnellsten Wege, mehr zu sehen.',
  askPlatform:
    'Der zweite ist für Eigentümer von Entitäten, die anderen sind für alle, die dieses Portal betreuen.',
  repository: {
    title: 'In die Repositorys schauen',
    text: 'Die Repository-Quelle liest über die Integrationen des Portals: Pipelines, Tests, Code Owner, Lock-Dateien, Manifeste und mehr, für jede Komponente, ohne Änderung in einem Repository.',
    command: 'Der Befehl, der die Quelle hinzufügt',
    line: 'Die Zeile in packages/backend/src/index.ts',
  },
  declare: {
    title: 'In catalog-info.yaml angeben',
    text: 'Eigentümer geben an, was gilt, mit Annotationen des Eintrags, hier, dass seine Historie nach Secrets durchsucht wurde. Eine solche Angabe zählt am wenigsten und nur auf den ersten Stufen; die Zeile für jeden Fakt steht unten daneben.',
    lines: 'Die Zeilen in catalog-info.yaml',
  },
  push: {
    title: 'Aus einer Pipeline melden',
    text: 'Lassen Sie Ihre CI melden, was sie weiß: Ergänzen Sie `app-config.yaml` hiermit und melden Sie mit `maturity facts push` oder mit dem Befehl, der unten neben jedem Fakt steht.',
    config: 'Die Konfiguration eines Dienstes, der melden darf',
  },
};
