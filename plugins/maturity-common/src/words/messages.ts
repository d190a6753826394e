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

/**
 * The English messages of which words are made. A translation replaces them
 * key by key; `{{name}}` stands for a value.
 *
 * @public
 */
export const wordMessages = {
  subjectFact: '{{title}}',
  subjectAnnotation: 'the annotation {{id}}',
  subjectField: 'the field {{id}}',
  eq: '{{subject}} is {{wanted}}',
  ne: '{{subject}} is not {{wanted}}',
  isTrue: '{{subject}}',
  isFalse: 'not: {{subject}}',
  gt: '{{subject}} is more than {{wanted}}',
  gte: '{{subject}} is at least {{wanted}}',
  lt: '{{subject}} is less than {{wanted}}',
  lte: '{{subject}} is at most {{wanted}}',
  in: '{{subject}} is one of {{wanted}}',
  notIn: '{{subject}} is none of {{wanted}}',
  contains: '{{subject}} contains {{wanted}}',
  matches: '{{subject}} matches {{wanted}}',
  within: '{{subject}} is at most {{wanted}} ago',
  set: '{{subject}} is set',
  notSet: '{{subject}} is not set',
  and: '{{first}} and {{second}}',
  or: '{{first}} or {{second}}',
  not: 'not: {{rule}}',
  group: '({{rule}})',
  yes: 'yes',
  no: 'no',
  nothing: 'nothing',
  withUnit: '{{value}} {{unit}}',
  seen: '{{subject}}: {{value}}',
  missing: 'No data: nobody reports {{id}}',
  stale: 'The last report of {{id}} is too old to count',
  inconclusive: 'The last report of {{id}} could not tell',
  invalid: 'What the entry declares for {{id}} cannot be read',
  unreadable: '{{subject}} cannot be compared: it has another type',
  has: '{{field}} is {{wanted}}',
  hasOneOf: '{{field}} is one of {{wanted}}',
  hasPrefix: '{{field}} begins with {{wanted}}',
  hasPart: '{{field}} contains {{wanted}}',
  everything: 'every entity',
} as const;

/**
 * A message that words are made of.
 *
 * @public
 */
export type WordKey = keyof typeof wordMessages;
