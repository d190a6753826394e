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

import { wordMessages } from '@platform-maturity/backstage-plugin-maturity-common';
import { Translated } from '../translations';

export const wordMessagesDe: Translated<typeof wordMessages> = {
  subjectFact: '{{title}}',
  subjectAnnotation: 'die Annotation {{id}}',
  subjectField: 'das Feld {{id}}',
  eq: '{{subject}} ist {{wanted}}',
  ne: '{{subject}} ist nicht {{wanted}}',
  isTrue: '{{subject}}',
  isFalse: 'nicht: {{subject}}',
  gt: '{{subject}} ist mehr als {{wanted}}',
  gte: '{{subject}} ist mindestens {{wanted}}',
  lt: '{{subject}} ist weniger als {{wanted}}',
  lte: '{{subject}} ist höchstens {{wanted}}',
  in: '{{subject}} ist eines von {{wanted}}',
  notIn: '{{subject}} ist keines von {{wanted}}',
  contains: '{{subject}} enthält {{wanted}}',
  matches: '{{subject}} entspricht {{wanted}}',
  within: '{{subject}} ist höchstens {{wanted}} her',
  set: '{{subject}} ist gesetzt',
  notSet: '{{subject}} ist nicht gesetzt',
  and: '{{first}} und {{second}}',
  or: '{{first}} oder {{second}}',
  not: 'nicht: {{rule}}',
  group: '({{rule}})',
  yes: 'ja',
  no: 'nein',
  nothing: 'nichts',
  withUnit: '{{value}} {{unit}}',
  seen: '{{subject}}: {{value}}',
  missing: 'Keine Daten: niemand meldet {{id}}',
  stale: 'Die letzte Meldung von {{id}} ist zu alt, um zu zählen',
  inconclusive: 'Die letzte Meldung von {{id}} konnte es nicht sagen',
  invalid: 'Was der Eintrag für {{id}} angibt, ist nicht lesbar',
  unreadable:
    '{{subject}} kann nicht verglichen werden: der Typ ist ein anderer',
  has: '{{field}} ist {{wanted}}',
  hasOneOf: '{{field}} ist eines von {{wanted}}',
  hasPrefix: '{{field}} beginnt mit {{wanted}}',
  hasPart: '{{field}} enthält {{wanted}}',
  everything: 'jede Entität',
};
