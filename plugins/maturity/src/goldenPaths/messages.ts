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

export const goldenPathsMessages = {
  title: 'Golden paths',
  intro:
    'Supported ways to build things. Steps are proved by facts; nobody ticks them.',
  open: 'Steps, and who is where',
  back: 'All golden paths',
  owner: 'Looked after by',
  support: 'Support',
  docs: 'Documentation',
  templates: 'Templates',
  statusName: 'Standing',
  useTemplate: 'Use the template {{template}}',
  status: {
    draft: 'Draft: it may still change',
    recommended: 'Recommended',
    deprecated: 'Deprecated: stay on it, but do not join it',
  },
  adoption: {
    label: 'Adoption',
    words_one: '{{on}} of {{count}} entity is on the path ({{share}})',
    words_other: '{{on}} of {{count}} entities are on the path ({{share}})',
    on: 'On the path',
    off: 'Off the path',
    nobody: 'Nothing that this path is for matches the filter.',
  },
  figures: {
    label: 'Adoption and drift',
    on: 'On the path',
    onHint: 'They say so, or were made from a template of it',
    off: 'Off the path',
    offHint: 'The path is for them, and they are not on it',
    couldJoin: 'Could join',
    couldJoinHint: 'Off the path with steps done and no required one open',
    completed: 'All steps done',
    completedHint: 'On the path, every required step is proved',
    drifted: 'Have drifted',
    driftedHint: 'On the path with a required step open',
    outdated: 'Older template',
    outdatedHint: 'Made from another version than the template has now',
  },
  levels: {
    title: 'Levels on and off the path',
    note: 'A correlation, not a proof: teams that take a path may be ahead anyway.',
    on: 'On the path',
    off: 'Off the path',
    median: 'Median level {{level}}',
    none: 'nobody is scored',
    count: 'Level {{level}}: {{count}}',
    part: 'Level {{level}}',
  },
  steps: {
    title: 'Steps',
    description: 'How many have done each, and what is not known.',
    whom: 'Whom to count',
    onPath: 'On the path',
    everybody: 'Everybody it is for',
    step: 'Step',
    done: 'Done',
    open: 'Open',
    unknown: 'Unknown',
    share: 'Share',
    optional: 'optional',
    who: {
      developer: 'by the team',
      platform: 'by the platform team',
      automatic: 'automatic',
    },
    link: '{{step}}: {{state}}, {{count}}',
  },
  entities: {
    title: 'Who is where',
    description: 'Whoever is furthest stands first.',
    show: 'Which entities',
    on: 'On the path',
    drifted: 'Drifted',
    outdated: 'Older template',
    couldJoin: 'Could join',
    off: 'Off the path',
    choice: '{{name}} ({{count}})',
    entity: 'Entity',
    owner: 'Owner',
    progress: 'Progress',
    steps: '{{done}} of {{all}} steps',
    openSteps: '{{open}} open, {{unknown}} unknown',
    next: 'Next step',
    complete: 'All done',
    template: 'Template version',
    current: '{{version}}, current',
    outdatedVersion: '{{version}}, now {{current}}',
    byHand: 'joined by hand',
    level: 'Level',
    nobody: 'Nobody',
    table: 'Show them in the table of entities',
    pages: 'Pages of entities',
    emptyTitle: 'Nobody here',
    empty: {
      on: 'Nothing that matches the filter is on this path yet. An entity joins by a line in its entry, or by being made from the template.',
      drifted: 'Nothing on the path has a required step open.',
      outdated: 'Nothing on the path is known to be behind its template.',
      'could-join':
        'Nothing off the path has steps done without a required one open.',
      off: 'Everything that this path is for is on it.',
    },
  },
  empty: {
    title: 'This model has no golden paths',
    description:
      'A golden path is an owner, a template and steps, each proved by facts. Whoever looks after the model can add one under `goldenPaths`.',
  },
  notFound: 'This model has no such golden path',
} as const;
