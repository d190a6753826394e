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

export const actionsMessages = {
  title: 'Actions',
  do: {
    label: 'Kind of action',
    all: 'All',
    fix: 'Fix',
    prove: 'Prove',
  },
  all: {
    title: 'Next best actions',
    description:
      'What lifts most entities for its effort comes first. Each figure leads to its entities.',
    shown: '{{shown}} of {{total}} actions',
    more: 'Show more',
    copy: 'Copy as Markdown',
    copyHeading: '## Next best actions: {{model}}',
    noneOfKind: 'None of those shown is of this kind',
  },
  plan: {
    title: 'What a level needs',
    description:
      'The fewest steps for most entities, each one counted together with those before it.',
    level: 'Level to reach',
    toLevel: 'Level {{level}}',
    choose: 'Choose a level to see what all entities below it need.',
    needs_one: 'What {{number}} entity needs to reach level {{level}}',
    needs_other: 'What {{number}} entities need to reach level {{level}}',
    ofType: '{{title}} · {{type}}',
    reaching_one: 'All of it lifts {{number}} entity there.',
    reaching_other: 'All of it lifts {{number}} entities there.',
    effort: 'Effort {{effort}}',
    effortMeaning: 'Small actions count 1, medium 3, large 8.',
    none: 'Nothing is below this level that could reach it.',
    noActions: 'Ten actions lift none of them: each still lacks more.',
    table: 'Steps to level {{level}}',
    step: 'Step',
    action: 'Action',
    toFix: 'To fix',
    toProve: 'To prove',
    stepEffort: 'Effort',
    total: 'Reach it by now',
    fixLink: '{{title}}: {{number}} where it failed',
    proveLink: '{{title}}: {{number}} that lack evidence',
    totalLink: '{{title}} and what stands before it lifts {{number}}',
    below: 'Show the entities below the level',
    copy: 'Copy as Markdown',
  },
} as const;
