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

export const modelMessages = {
  view: {
    label: 'What to look at',
    model: 'Model',
    whatIf: 'Try a change',
  },
  head: {
    version: 'Version',
    since: 'in force since',
    origin: {
      builtin: 'ships with the plugin',
      file: 'from a file of this portal',
      config: 'from the configuration of this portal',
      module: 'from a backend module',
    },
    source: 'Source',
    asks: 'Asks',
    size: 'Size',
    counts:
      '{{practices}} practices, {{checks}} checks, {{facts}} facts, {{paths}} golden paths',
    overall: 'Overall level',
    overallIs: {
      combined: 'One over all categories',
      none: 'None: each category stands on its own',
    },
    overrides: 'Changed here',
    staged: 'Version {{version}} is being scored',
    stagedProgress:
      '{{scored}} of {{subjects}} entities are scored under it. Until all are, the present version counts.',
    stagedNote: 'Until it is done, the present version counts.',
  },
  overrides: {
    of: '{{what}}: {{changes}}',
    disabled: 'taken out',
    required: 'made required',
    recommended: 'made a recommendation',
    rule: 'asks now “{{rule}}”',
    share: 'share of members set to {{share}}',
    enabledOn: 'counts from {{date}}',
  },
  levels: {
    title: 'Levels',
    description:
      'Whom each level is for, what it takes, what it brings, and what to do and not to do there.',
    level: 'Level {{level}} · {{title}}',
    minEvidence: 'evidence: {{grade}} or better',
    audience: 'Whom it is for',
    requirements: 'What it requires',
    benefits: 'What it brings',
    do: 'Do',
    dont: 'Don’t',
  },
  counts: {
    label: 'How many stand how',
    count: '{{number}} · {{state}}',
    nobody: 'Nobody is asked for it among these entities.',
  },
  practices: {
    title: 'Practices and checks',
    description:
      'Everything that the model asks, in words. Counts are those of the entities that the filter above leaves, of every kind unless it names one.',
    find: 'Search practices, checks and facts',
    category: 'Category',
    level: 'Level',
    kind: 'Asked of',
    any: 'Any',
    shown_one: '{{shown}} of {{count}} practice',
    shown_other: '{{shown}} of {{count}} practices',
    noCounts: 'How many meet them could not be loaded.',
    emptyTitle: 'No practice matches',
    clear: 'Show all practices',
    askedAt: 'asked at level {{levels}}',
    notAsked: 'measured, not asked',
    met: '{{met}} of {{asked}} meet it',
    supersededBy: 'Met as well by: {{practices}}.',
    rollup:
      'Rolls up ({{who}}): at least {{share}} of the members ({{of}}) have to meet it.',
    noChecks: 'The model has no check for it: it cannot be seen from here.',
  },
  check: {
    required: 'Required',
    recommended: 'Recommended, does not count',
    asks: 'Asks',
    askedOf: 'Asked of',
    everybody: 'every entity that the model scores',
    minEvidence: 'Evidence at least',
    from: 'Counts from',
    overridden: 'Changed here',
    reads: 'Reads',
    fix: 'What to do',
    copy: 'Copy line',
    perEntity: '{{title}} (a link of each entity)',
    id: 'Id',
  },
  fact: {
    reportedBy: 'Reported by {{who}}.',
    attest: {
      anyone: 'Anybody with the permission may attest it.',
      'not-owner': 'Whoever does not own the entity may attest it.',
      nobody: 'Only machines report it.',
    },
  },
  whatIf: {
    notAllowedTitle: 'You may not try changes of a model',
    notAllowed:
      'It takes the permission maturity.model.manage. Whoever looks after this portal can grant it.',
    title: 'Draft',
    description:
      'Change the model, or paste another version of it, and see what it would do to every entity before it counts. Nothing is stored but the result, for seven days.',
    draft: 'Model as YAML or JSON',
    start: 'Try the draft',
    reset: 'Back to the model in force',
    changed: 'Differs from the model in force.',
    unchanged: 'The model in force, with what is changed here.',
    mistakes_one: '{{number}} mistake in the draft',
    mistakes_other: '{{number}} mistakes in the draft',
    moreMistakes_one: 'And {{count}} more.',
    moreMistakes_other: 'And {{count}} more.',
    line: 'Line {{line}}',
    busy: 'Another draft is being tried',
    showOther: 'Show it',
    resultTitle: 'What the draft would do',
    versions: 'Draft {{draft}} against {{base}}',
    queued: 'Waiting to begin',
    running: 'Being worked out: {{share}}',
    entities: '{{done}} of {{total}} entities',
    cancelled: 'This try was cancelled',
    failed: 'This try failed',
    moved_one: '{{number}} entity was compared.',
    moved_other: '{{number}} entities were compared.',
    nothingMoved_one: 'No level moves: {{number}} entity was compared.',
    nothingMoved_other: 'No level moves: {{number}} entities were compared.',
    notEvaluated_one: '{{count}} entity could not be evaluated:',
    notEvaluated_other: '{{count}} entities could not be evaluated:',
    overall: 'Overall level',
    allUnchanged: 'nothing moves',
    drops_one: '{{number}} drops',
    drops_other: '{{number}} drop',
    climbs_one: '{{number}} climbs',
    climbs_other: '{{number}} climb',
    starts_one: '{{number}} gets a level',
    starts_other: '{{number}} get a level',
    stops_one: '{{number}} loses its level',
    stops_other: '{{number}} lose their level',
    level: 'Level',
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    stoppedBy: 'What stops those who drop',
    practice: '{{practice}}: {{drops}}',
    byOwner: 'By owner',
    owner: 'Owner',
    nobody: 'nobody',
    dropsColumn: 'Drop',
    climbsColumn: 'Climb',
    moreOwners_one: 'And {{count}} more owner.',
    moreOwners_other: 'And {{count}} more owners.',
    show: {
      drop: 'Show the {{number}} of {{owner}} that drop',
      climb: 'Show the {{number}} of {{owner}} that climb',
    },
    movesTitle: 'Who moves',
    moveNames: {
      drop: 'Drop',
      climb: 'Climb',
      start: 'Get a level',
      stop: 'Lose their level',
    },
    onlyOwner: 'Only of {{owner}}',
    noMoves: 'Nobody among these.',
    stoppedAt: 'stopped by {{practices}}',
  },
} as const;
