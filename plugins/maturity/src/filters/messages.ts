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

export const filtersMessages = {
  label: 'Filters',
  model: 'Model',
  kind: 'Kind',
  type: 'Type',
  owner: 'Owner',
  system: 'System',
  domain: 'Domain',
  lifecycle: 'Lifecycle',
  tag: 'Tag',
  level: 'Level',
  category: 'Category',
  state: 'State',
  text: 'Name or title',
  textChip: 'Name has “{{text}}”',
  practice: 'Practice',
  check: 'Check',
  search: 'Search: {{label}}',
  mine: 'My teams',
  children: 'With child teams',
  nobody: 'Nobody',
  everyKind: 'All kinds',
  overallLevel: 'Overall level',
  levelNone: 'Not scored',
  levelPending: 'Not scored yet',
  more: 'More filters',
  fewer: 'Fewer filters',
  chips: 'Narrowed to',
  chip: '{{name}}: {{value}}',
  clear: 'Clear all',
  optionsFailed:
    'The choices could not be read from the catalog. Filters in the address still count.',
  noModelTitle: 'No model is active',
  noModelDescription:
    'Whoever looks after this portal can add one under `maturity.models` in its configuration.',
  documentTitle: '{{page}} · Maturity',
} as const;
