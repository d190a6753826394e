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
import { statementMessages } from './messages';

export const statementMessagesDe: Translated<typeof statementMessages> = {
  title: 'Bestätigen: {{fact}}',
  send: 'Bestätigen',
  value: 'Wert',
  yes: 'Ja',
  no: 'Nein',
  hintNumber: 'eine Zahl',
  hintString: 'ein Text',
  hintList: 'Texte, durch Kommas getrennt',
  hintDatetime: 'etwa 2026-11-01 oder 2026-11-01T10:00:00Z',
  note: 'Anmerkung',
  noteHint: 'Woher Sie es wissen. Sie steht mit Ihrem Namen da.',
  evidenceUrl: 'Link zum Nachweis',
};
