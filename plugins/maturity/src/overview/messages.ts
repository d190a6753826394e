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

import { firstStepsMessages } from './firstSteps/messages';

export const overviewMessages = {
  title: 'Overview',
  empty: {
    title: 'No entity matches these filters',
    description: 'Take one away to see more.',
    clear: 'Clear all filters',
    mineTitle: 'Your teams own nothing here',
    mineDescription:
      'What your groups own counts: `spec.owner` in catalog-info.yaml names a group that you are a member of. Other filters may leave out what they own, too.',
    noSubjectsTitle: 'This model asks nothing in your catalog yet',
    noSubjectsDescription:
      'It scores: {{kinds}}. The catalog is read every few minutes; as soon as it has one that you may read, it shows here.',
  },
  unowned: {
    title: 'Nobody owns anything yet',
    description:
      'Steps need somebody who takes them. Name a group under `spec.owner` in each catalog-info.yaml; then “My teams” and the counts by owner work.',
  },
  stats: {
    label: 'Where we stand',
    scored: 'Scored',
    scoredAll: 'all that the model asks',
    scoredOf: 'of {{subjects}} that the model asks',
    medianLevel: 'Median level',
    medianBetween: 'between level {{lower}} and {{upper}}',
    medianNone: 'no level yet',
    belowFirst: 'before {{title}}',
    atTarget: 'At target',
    atTargetOf: '{{reached}} of {{withTarget}} with a target',
    atTargetWithoutWaivers: '{{reached}} without waivers',
    noTargets: 'nobody has a target yet',
    coverage: 'Coverage',
    coverageNote: 'of what is asked has evidence',
    waivers: 'Waivers',
    waiversExpiring_one: '{{count}} expires within 30 days',
    waiversExpiring_other: '{{count}} expire within 30 days',
    waiversSteady: 'none expires within 30 days',
    waiversNone: 'nothing is waived',
    unowned: 'Unowned',
    unownedNote: 'no owner, or one that is gone',
    unownedNone: 'everything has an owner',
    more: '+{{amount}} since {{date}}',
    less: '−{{amount}} since {{date}}',
    unchanged: 'as on {{date}}',
    points_one: '{{count}} point',
    points_other: '{{count}} points',
  },
  distribution: {
    title: 'Levels',
    description: 'How many entities stand at each level.',
    undecidedDescription:
      'Hatched: nothing is failed at the next level, evidence is missing.',
    atLeast: 'at least {{level}}; {{entities}} could be higher',
    notScored: 'Not scored',
    pending: 'Not scored yet',
  },
  mix: {
    title: 'Categories',
    description: 'How the levels spread in each category.',
    category: 'Category',
    level: 'Level {{level}}',
    undecided: 'Could be higher',
    notAsked: 'Not asked',
    notAskedCount: '{{entities}} not asked',
    nothingAsked: 'Nothing is asked here yet',
  },
  trend: {
    title: 'Entities by level over time',
    description: 'Of the entities that match today, at the end of each day.',
    since: 'History begins on {{date}}.',
    range: 'Range',
    days: '{{number}} days',
    day: 'Day',
    level: 'Level {{level}}',
    mark: 'Model changed',
    empty: 'History begins today. From tomorrow on the days are drawn here.',
  },
  legend: {
    label: 'Levels by colour',
    below: '0 · before {{title}}',
    level: '{{level}} · {{title}}',
    undecided: 'Hatched: could be higher',
  },
  evidence: {
    title: 'What we cannot see yet',
    description:
      'Facts that nobody reports, or whose last report is too old. Those that would decide most levels come first.',
    leadDescription:
      'There is evidence for {{coverage}} of what is asked, so most levels are only a lower bound. These facts would decide most of them.',
    unlocks_one: 'entity waits only for evidence such as this',
    unlocks_other: 'entities wait only for evidence such as this',
    unlocksNone: 'decides no level alone',
    bar: 'Evidence for {{fact}}',
    known: 'Known',
    stale: 'Too old',
    unusable: 'Not conclusive',
    missing: 'Missing',
    knownOf: '{{known}} of {{asked}} known',
    staleCount: '{{entities}} too old',
    missingCount: '{{entities}} missing',
    unusableCount: '{{entities}} not conclusive',
    reportedBy: 'Who can report it',
    seenFrom: 'Reported for some by {{sources}}',
    how: 'How to report it',
    hide: 'Hide how',
    push: 'From a pipeline or a scanner',
    pushNote:
      'With a token of a service that may push. Replace the entity, the value and, where it differs, the source.',
    declare: 'In catalog-info.yaml',
    declareNote:
      'A declaration counts until something observes otherwise, and only where the level accepts it. Replace the value.',
    attestAnyone: 'Anybody with the permission may attest it.',
    attestNotOwner: 'Somebody who does not own the entity may attest it.',
    attestNobody: 'Only machines report it; it cannot be attested.',
    copy: 'Copy',
    example: 'An entity that lacks it:',
    showAll: 'Show all {{facts}}',
    showLess: 'Show fewer',
    none: 'Everything that is asked is known. Nothing to report.',
  },
  firstSteps: firstStepsMessages,
  sources: {
    title: 'Sources',
    description: 'Where facts come from, and how the last run of each went.',
    none: 'No source yet',
    noneDescription:
      'Connect one in the configuration: a module such as repository, a file, or a service that pushes.',
    kinds: {
      push: 'pushed by a service',
      file: 'read from a file',
      module: 'asked on a schedule',
    },
    works: 'Works',
    troubled: 'In trouble',
    waiting: 'No report yet',
    lastRun: 'Last report',
    lastSuccess: 'without mistakes',
    never: 'Has not reported yet',
    asked_one: 'asked about {{entities}} entity',
    asked_other: 'asked about {{entities}} entities',
    stored_one: '{{facts}} fact last time',
    stored_other: '{{facts}} facts last time',
    known: '{{facts}} on record',
    errors_one: '{{count}} mistake',
    errors_other: '{{count}} mistakes',
    staged: '{{model}}: version {{version}} is being scored.',
    stagedProgress:
      '{{model}}: version {{version}} is being scored: {{scored}} of {{subjects}}.',
    stagedFailed_one:
      '{{number}} entity cannot be scored under it; until it can, the present version stays.',
    stagedFailed_other:
      '{{number}} entities cannot be scored under it; until they can, the present version stays.',
  },
} as const;
