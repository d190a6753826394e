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

export const heatmapMessages = {
  title: 'Heatmap',
  heading: 'What holds where',
  description:
    'Where most is missing comes first. A cell leads to the entities behind it.',
  rows: {
    label: 'Rows',
    group: 'Teams',
    system: 'Systems',
    domain: 'Domains',
    type: 'Types',
    lifecycle: 'Lifecycles',
  },
  columns: {
    label: 'Columns',
    category: 'Categories',
    level: 'Levels',
    practice: 'Practices',
    check: 'Checks',
  },
  category: 'Category',
  allCategories: 'All categories',
  grouping: {
    label: 'Group by',
    category: 'Category',
    level: 'Level',
  },
  path: 'Where we are',
  top: {
    group: 'All teams',
    domain: 'All domains',
  },
  none: {
    group: 'Nobody owns it',
    system: 'In no system',
    domain: 'In no domain',
    type: 'Without a type',
    lifecycle: 'Without a lifecycle',
  },
  own: '{{title}} itself',
  drill: '{{title}}: what is below',
  rollUp: 'Together',
  entities_one: '{{number}} entity',
  entities_other: '{{number}} entities',
  median: 'median level {{level}}',
  atTarget: '{{share}} at target',
  coverage: 'evidence for {{share}}',
  toCategory: 'Practices of {{title}}',
  levelColumn: 'Level {{level}} · {{title}}',
  levelGroup: 'From level {{level}} on',
  cell: {
    asked: 'of {{n}}',
    nothing: 'nothing asked',
    noData: 'no data',
    holds: '{{share}} hold',
    reached: '{{share}} reached it',
    counts:
      '{{passed}} met, {{failed}} not met, {{unknown}} without data, {{waived}} waived',
    levelCounts:
      '{{passed}} reached it, {{failed}} did not, {{unknown}} could with evidence, {{waived}} by waivers',
    opens_one: 'shows {{count}} entity',
    opens_other: 'shows {{count}} entities',
  },
  legend: {
    label: 'How to read it',
    share: 'The stronger, the more holds',
    unknown: 'Hatched: no data',
    noData: 'Dashed: nothing is known',
    nothing: 'Nothing asked',
    keys: 'Arrow keys move, Enter opens.',
  },
  showTable: 'Show table',
  showGrid: 'Show heatmap',
  exportCsv: 'Export CSV',
  csv: {
    row: 'Row',
    id: 'Reference',
    entities: 'Entities',
    scored: 'Scored',
    median: 'Median level',
    atTarget: 'At target',
    coverage: 'Coverage',
    share: '{{column}}: share',
    asked: '{{column}}: asked',
    met: '{{column}}: met',
    notMet: '{{column}}: not met',
    noData: '{{column}}: no data',
    waived: '{{column}}: waived',
  },
  shown: '{{shown}} of {{total}} rows',
  more: 'Show more',
  loadingMore: 'Loading',
  noLevels:
    'This model has no overall level. Choose a category to see its levels.',
  empty: {
    title: 'No entity matches these filters',
    description: 'Take one away to see more.',
    clear: 'Clear all filters',
    noSubjectsTitle: 'There is nothing to show yet',
    noSubjectsDescription:
      'This model scores: {{kinds}}. The catalog is read every few minutes.',
  },
} as const;
