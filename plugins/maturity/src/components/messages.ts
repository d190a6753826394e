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

export const sharedMessages = {
  page: {
    title: 'Maturity',
    overview: 'Overview',
    heatmap: 'Heatmap',
    entities: 'Entities',
    actions: 'Actions',
    'golden-paths': 'Golden paths',
    platform: 'Platform',
    risk: 'Waivers and risk',
    model: 'Model',
  },
  level: {
    none: 'No level',
    pending: 'Not scored yet',
    number: 'Level {{level}}',
    couldBe: 'could be {{potential}}',
  },
  ladder: {
    label: 'Levels',
    reached: 'reached',
    possible: 'possible, evidence is missing',
    next: 'next',
    ahead: 'ahead',
    nothingAsked: 'asks nothing more here',
    target: 'Target',
  },
  state: {
    passed: 'Passed',
    failed: 'Not met',
    unknown: 'No data',
    error: 'Cannot be read',
    waived: 'Waived',
    upcoming: 'Upcoming',
    notApplicable: 'Does not apply',
    done: 'Done',
    open: 'Open',
  },
  grade: {
    observed: 'Observed',
    attested: 'Attested',
    declared: 'Declared',
    observedMeaning: 'A machine saw it',
    attestedMeaning: 'A person said so, with a date',
    declaredMeaning: 'The catalog entry says so',
  },
  effort: {
    small: 'Small effort',
    medium: 'Medium effort',
    large: 'Large effort',
  },
  states: {
    loading: 'Loading',
    errorTitle: 'This could not be loaded',
    retry: 'Try again',
    noPermissionTitle: 'You may not see this',
    noPermissionDescription:
      'Your account lacks the permission to read this part of maturity. Whoever looks after this portal can grant it.',
    notFoundTitle: 'Nothing here',
    notFoundDescription: 'It does not exist, or you may not read it.',
    firstScoringTitle: 'The first scoring is running',
    firstScoringScanning_one:
      'The catalog is being read: {{number}} entity so far.',
    firstScoringScanning_other:
      'The catalog is being read: {{number}} entities so far.',
    firstScoringScoring: '{{scored}} of {{subjects}} scorecards are ready.',
    firstScoringReplay: 'History is being prepared: day {{day}} of {{days}}.',
    firstScoringHint: 'This page fills by itself.',
  },
  pager: {
    range: '{{from}} to {{to}} of {{total}}',
    previous: 'Previous page',
    next: 'Next page',
  },
  form: {
    cancel: 'Cancel',
    notTaken: 'Not taken',
    until: 'Valid for',
    days_one: '{{count}} day, until {{date}}',
    days_other: '{{count}} days, until {{date}}',
  },
  copy: {
    copied: 'Copied',
    failed: 'Copy it by hand',
  },
  chart: {
    showTable: 'Show table',
    showChart: 'Show chart',
  },
  shareBar: {
    part: '{{label}}: {{count}} ({{share}})',
    undecidedPart: '{{label}}: {{count}} ({{share}}), {{undecided}} undecided',
    undecidedOnly: '{{label}}: {{undecided}} could be higher',
  },
} as const;
