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
  path: 'Golden path',
  pathState: 'On the path or off',
  step: 'Step',
  stepState: 'State of the step',
  pathStates: {
    on: 'On the path',
    off: 'Off the path',
    couldJoin: 'Could join',
    completed: 'All steps done',
    drifted: 'Has an open step',
    current: 'Template is current',
    outdated: 'Template is older',
  },
  within: 'Within',
  directly: 'Directly in',
  askedLevel: 'Asked for level',
  flag: 'Only',
  flags: {
    scored: 'Scored',
    undecided: 'Could be higher: evidence is missing',
    withTarget: 'With a target',
    atTarget: 'At its target',
    onlyByWaivers: 'At its target thanks to waivers',
    contradiction: 'With a contradiction',
    askedForLess: 'Asked for less within 30 days',
    risen: 'Risen within 30 days',
    fallen: 'Fallen within 30 days',
  },
  blocker: 'In the way',
  blockers: {
    any: 'Held back by: {{checks}}',
    fix: 'To fix: {{checks}}',
    prove: 'To prove: {{checks}}',
    checks_one: '{{number}} check',
    checks_other: '{{number}} checks',
    alone: 'and nothing else',
    level: 'for level {{level}}',
    below: 'Below level {{level}}, and could reach it',
  },
  fact: 'Fact',
  factState: 'What is known of the fact',
  factStates: {
    missing: 'no data',
    declared: 'declared',
    attested: 'attested',
    observed: 'observed',
    stale: 'stale',
    inconclusive: 'inconclusive',
    invalid: 'invalid',
    unlocks: 'could lift the level',
  },
  nothing: 'None',
  search: 'Search: {{label}}',
  mine: 'My teams',
  children: 'With child teams',
  nobody: 'Nobody',
  everyKind: 'All kinds',
  overallLevel: 'Overall',
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
  views: {
    title: 'Views',
    saved: 'My views',
    save: 'Save this view',
    manage: 'Remove views',
    name: 'Name',
    nameHint: 'The page with its model, filters and choices is saved for you.',
    replaces: 'Your view of this name will be replaced.',
    full: 'You have {{most}} views already; remove one first.',
    notSaved: 'Your views could not be saved',
    none: 'You have no saved views.',
    remove: 'Remove the view {{name}}',
    confirm: 'Save',
  },
  documentTitle: '{{page}} · Maturity',
} as const;
