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

export const insightMessages = {
  actions: {
    holding: 'What holds us back',
    best: 'Next best actions',
    description: 'What lifts most entities for its effort comes first.',
    fix: 'Fix',
    prove: 'Prove',
    fixMeaning: 'it is not met',
    proveMeaning: 'evidence is missing or too weak',
    lifts_one: 'lifts {{count}} entity by itself',
    lifts_other: 'lifts {{count}} entities by itself',
    contributes_one: 'needed by {{count}}',
    contributes_other: 'needed by {{count}}',
    systems_one: 'and by {{count}} system',
    systems_other: 'and by {{count}} systems',
    owners: 'Who has to do it',
    owner: '{{owner}} ({{subjects}})',
    nobody: 'nobody',
    examples: 'For example',
    entities: 'Show the entities: {{title}}',
    emptyTitle: 'Nothing holds anything back',
    emptyDescription:
      'Everything is at its target, or waits for something that no single check decides.',
  },
  movers: {
    title: 'What moved',
    description: 'Levels that differ from those of 30 days ago, and why.',
    countUp: '{{number}} up',
    countDown: '{{number}} down',
    countLess: '{{number}} asked for less',
    up: 'Up',
    down: 'Down',
    less: 'Asked for less',
    change: '{{from}} to {{to}}',
    none: 'no level',
    checks: 'Changed: {{checks}}',
    showMore: 'Show up to {{rows}}',
    empty: 'Nothing moved within 30 days',
  },
  causes: {
    facts: 'Facts',
    model: 'Model',
    catalog: 'Catalog',
    waivers: 'Waivers',
    lostData: 'Lost data',
  },
  moves: {
    title: 'Why it moved',
    description: 'Every movement after the first day shown, by its cause.',
    none: 'No level moved in this time.',
    up: '{{number}} up',
    down: '{{number}} down',
    entered: '{{number}} newly scored',
    left: '{{number}} no longer scored',
    showDays: 'Show each day',
    hideDays: 'Hide the days',
    table: 'Movements by day and cause',
    pick: 'Day of the trend',
    levelCount: 'level {{level}}: {{count}}',
    still: 'Nothing moved on this day.',
    which: 'Which?',
    whichOf: 'Which entities moved on {{date}}: {{moved}}',
    whichColumn: 'Entities',
    listDay: 'Moved on {{date}}',
    listCause: 'Moved on {{date}} by: {{cause}}',
    close: 'Close',
    nothing: 'Nothing that you may read moved',
    showMore: 'Show up to {{rows}}',
    gone: 'no longer in the catalog',
    moreChecks_one: 'and {{count}} more',
    moreChecks_other: 'and {{count}} more',
    direction: {
      up: 'Up',
      down: 'Down',
      entered: 'Newly scored',
      left: 'No longer scored',
    },
    day: 'Day',
    cause: 'Cause',
    upColumn: 'Up',
    downColumn: 'Down',
    enteredColumn: 'Newly scored',
    leftColumn: 'No longer scored',
  },
} as const;
