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
import { atRiskMessages } from './messages';

export const atRiskMessagesDe: Translated<typeof atRiskMessages> = {
  overall: 'Stufe {{from}} → {{to}}',
  category: '{{title}} {{from}} → {{to}}',
  noLevel: 'keine',
  lost: 'Nicht mehr erfüllt oder belegt:',
  checks: 'Nicht mehr erfüllt oder belegt: {{checks}}.',
  why: {
    waiver:
      'Die Ausnahme von „{{what}}“ endet. Beantragen Sie sie neu, oder tun Sie, was sie aufschiebt.',
    attestation:
      'Die Bestätigung von „{{what}}“ endet. Sie muss erneut bestätigt werden.',
    expiry:
      '{{source}} hat „{{what}}“ bis zu diesem Tag gemeldet. Es muss erneut gemeldet werden.',
    silence:
      '{{source}} hat sich hier zuletzt am {{date}} gemeldet; „{{what}}“ wird veralten.',
    age: 'Das für „{{what}}“ bestätigte Datum wird zu lange her sein.',
    start: 'Die Prüfung „{{what}}“ beginnt zu zählen und ist nicht erfüllt.',
    members_one: '{{count}} Mitglied sinkt.',
    members_other: '{{count}} Mitglieder sinken.',
  },
};
