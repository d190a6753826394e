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

export const entitiesMessages = {
  title: 'Entities',
  total_one: '{{count}} entity',
  total_other: '{{count}} entities',
  exportCsv: 'Export CSV',
  exportProgress: 'Exporting: {{done}} of {{rows}} rows',
  exportFailed: 'The export failed',
  columns: {
    name: 'Name',
    level: 'Level',
    categories: 'Categories',
    coverage: 'Coverage',
    target: 'Target',
    owner: 'Owner',
    system: 'System',
    lifecycle: 'Lifecycle',
    openSteps: 'Open steps',
    updated: 'Updated',
  },
  ofKind: '{{kind}} · {{type}}',
  below: 'before {{title}}',
  targetReached: 'reached',
  noTarget: 'none',
  noOwner: 'Nobody',
  ownerGone: '{{name}} (gone)',
  categoryLevel: '{{category}}: level {{level}}',
  categoryRange: '{{category}}: level {{level}}, could be {{potential}}',
  categoryNone: '{{category}}: not asked',
  notScored: 'Not scored: {{reason}}',
  reasons: {
    missing: 'evidence is missing',
    notASubject: 'the model does not ask it',
    noMembers: 'it has no members that are scored',
    nothingApplies: 'nothing applies to it',
    other: 'there is nothing to score',
  },
  empty: {
    title: 'No entity matches these filters',
    description: 'Take one away to see more.',
    clear: 'Clear all filters',
    noSubjectsTitle: 'There is nothing to list yet',
    noSubjectsDescription:
      'This model scores: {{kinds}}. The catalog is read every few minutes.',
  },
  page: '{{from}} to {{to}} of {{total}}',
  perPage: '{{rows}} per page',
} as const;
