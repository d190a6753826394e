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

export const entityMessages = {
  header: {
    model: 'Model',
    level: 'Level {{level}} of {{top}} · {{title}}',
    before: 'Level {{level}} of {{top}} · before {{title}}',
    couldBe_one:
      'Could be level {{potential}}: evidence is missing for {{count}} step.',
    couldBe_other:
      'Could be level {{potential}}: evidence is missing for {{count}} steps.',
    // A stronger practice that could stand in is unknown.
    couldBeByOthers:
      'Could be level {{potential}}: evidence of stronger practices is missing.',
    withoutWaivers: 'Level {{level}} without waivers.',
    membersPending_one: '{{count}} member is still being scored.',
    membersPending_other: '{{count}} members are still being scored.',
    noOverall:
      'Each area stands on its own; this model gives no overall level.',
    target: 'Target',
    noTarget: 'No target',
    targetLevel: 'Level {{level}} · {{title}}',
    targetReached: 'reached',
    coverage: 'Coverage',
    coverageText: 'Evidence for {{share}} of checks',
    evaluated: 'Evaluated {{when}}',
    nextChange: 'Can change by time alone',
    pending: 'This entity is being scored. The page fills by itself.',
    refresh: 'Refresh',
    refreshed: 'Up to date',
    working: 'Still being scored',
    refreshFailed: 'Not refreshed: {{message}}',
    contradictions_one: 'One statement contradicts what was observed',
    contradictions_other: '{{count}} statements contradict what was observed',
    contradictionsText:
      'A declaration or attestation says otherwise than a machine saw; the observation counts. Facts: {{facts}}.',
  },
  steps: {
    title: 'To reach level {{level}}',
    titleWithoutLevel: 'Next steps',
    possibleTitle: 'Possible further steps',
    atTarget: 'The target, level {{level}}, is reached.',
    description_one: '{{count}} step to {{title}}.',
    description_other: '{{count}} steps to {{title}}.',
    categoryTitle: '{{category}}: to reach level {{level}}',
    doneTitle: 'Nothing left to do',
    doneDescription:
      'Everything that this model asks of the entity is met. Keep the evidence fresh.',
    asked: 'Asked: {{what}}',
    seen: 'Seen: {{what}}',
    weakEvidence:
      'Level {{level}} counts {{asked}} evidence or better; this is only {{seen}}.',
    membersMissing_one: '{{count}} more member has to meet it',
    membersMissing_other: '{{count}} more members have to meet it',
    holdingBack: 'Members that do not meet it',
    simplerTitle: 'Meets a simpler practice too',
    simpler: 'Doing this also covers {{practices}}.',
    showMore_one: 'Show {{count}} more',
    showMore_other: 'Show {{count}} more',
  },
  why: {
    failed: 'Not met',
    error: 'Cannot be read',
    weakEvidence: 'Evidence too weak',
    stale: 'Out of date',
    noData: 'No data',
  },
  check: {
    asked: 'Asked',
    seen: 'Seen',
    fix: 'What to do',
    whyNot: 'Why not',
    notAsked: 'Nobody is asked for it here.',
    recommended: 'Recommended, does not count',
    minEvidence: '{{grade}} or better',
    copyLink: 'Copy link to this check',
    upcoming: 'Counts from {{date}}; today it would be: {{wouldBe}}.',
  },
  seen: {
    from: 'from {{source}}',
    countsUntil: 'counts until {{date}}',
    evidence: 'Evidence',
    conflict: '{{source}} says otherwise: {{value}}',
    lastReported: 'Last reported by {{source}} {{when}}',
    reportedBy: 'Who can report it:',
  },
  fix: {
    copyAnnotation: 'Copy annotation',
    useTemplate: 'Use template',
  },
  waiver: {
    until: 'Until {{date}}',
    by: 'approved by',
    wouldBe: 'without the waiver: {{state}}',
    brief: '{{reason}} (until {{date}})',
  },
  actions: {
    attest: 'Attest: {{fact}}',
    requestWaiver: 'Request waiver',
    effectLoading: 'Looking what this would change…',
    effectUnknown: 'What this would change cannot be said right now.',
    effectLevel: 'Effect: level {{from}} becomes level {{to}}.',
    effectSteps_one: 'Effect: level {{level}} stays, one step less is open.',
    effectSteps_other:
      'Effect: level {{level}} stays, {{count}} steps less are open.',
    effectNone: 'Effect: level {{level}} stays.',
    waiverTitle: 'Request a waiver',
    waiverSend: 'Request',
    waiverOf: 'Of what',
    waiverPractice: 'The whole practice: {{practice}}',
    reason: 'Reason',
    reasonHint: 'Why it does not have to hold until then.',
    waiverHint:
      'Somebody who neither asked nor owns the entity decides. A waived check is shown as waived, with its reason, wherever it counts.',
  },
  atRisk: {
    title: 'What will drop',
    description:
      'What ends on a known day, and takes a level with it unless it is renewed.',
  },
  waivers: {
    title: 'Waivers',
    description: 'Exemptions of this entity that wait or count.',
  },
  rubric: {
    title: 'Categories by level',
    description:
      'How much of each level is met. A cell filters the practices below.',
    category: 'Category',
    cell: '{{met}} of {{asked}}',
    cellHint: 'met in {{category}} at level {{level}}, filter the practices',
    here: 'here',
    asksFrom: 'asks from level {{level}} on',
    asksNothing: 'asks nothing here',
    nothingMore: 'asks nothing more',
  },
  practices: {
    title: 'All practices',
    description: 'What every level asks, and how the entity stands to it.',
    filterLabel: 'Filter by state',
    all: 'All',
    clearCell: 'Show all categories and levels instead of {{cell}}',
    clear: 'Clear the filters',
    emptyTitle: 'No practice matches the filters',
    level: 'Level {{level}} · {{title}}',
    notApplicable_one: '{{count}} practice does not apply here',
    notApplicable_other: '{{count}} practices do not apply here',
    counts: '{{met}} of {{asked}} met',
    nothingAsked: 'asks nothing here',
    notCounted: 'Measured, not counted',
    notCountedHint: 'no level asks for these',
    via: 'Met through the stronger practice {{practice}}',
    rollupBrief: '{{held}} of {{asked}} members meet it, {{share}} have to',
    noChecks: 'Nothing is checked for this practice here.',
  },
  history: {
    title: 'History',
    description: 'What changed, and why.',
    filter: 'Which changes',
    levels: 'Levels',
    everything: 'Everything',
    emptyTitle: 'Nothing has changed yet',
    emptyDescription:
      'Changes of level, of categories and of checks stand here, with their cause.',
    more: 'Show older changes',
    level: 'Level',
    change: '{{what}}: from {{from}} to {{to}}',
    first: '{{what}}: {{to}}, for the first time',
    arrived: 'Scored for the first time',
    gone: 'Left the catalog',
    cause: {
      facts: 'because a fact changed',
      model: 'because the model changed',
      catalog: 'because the catalog entry changed',
      waivers: 'because of a waiver',
      lostData: 'because evidence was lost or went out of date',
    },
  },
  rollUp: {
    emptyTitle: 'Nothing here is scored',
    emptyDescription:
      'It owns or holds nothing that this model asks and that you may read. The model scores: {{kinds}}.',
    groups: 'Child groups',
    systems: 'Systems',
    placesDescription: 'How the levels spread in each, the worst first.',
    morePlaces_one: '{{count}} better one is not shown.',
    morePlaces_other: '{{count}} better ones are not shown.',
    noGroups: 'No child group owns anything that is scored',
    noSystems: 'No system here has anything that is scored',
    own: '{{title}} itself, without its child groups',
    entities_one: '{{count}} entity',
    entities_other: '{{count}} entities',
    median: 'median level {{level}}',
    atTarget: '{{share}} at target',
    membersDescription: 'The worst first; a range where evidence is missing.',
    showAll_one: 'Show {{count}} entity',
    showAll_other: 'Show all {{count}} entities',
  },
  members: {
    title: 'Members',
    description:
      'The components, APIs and resources of this system, worst first.',
    distribution: 'Members by level',
    name: 'Name',
    kind: 'Kind',
    level: 'Level',
    openSteps: 'Open steps',
    coverage: 'Coverage',
    empty: 'No member may be shown to you.',
    hidden_one: 'And {{count}} more that you may not see; it counts too.',
    hidden_other: 'And {{count}} more that you may not see; they count too.',
    undecided_one: '{{count}} could be higher',
    undecided_other: '{{count}} could be higher',
    holdingBack: 'What holds us back',
    practices: 'Practices that members do not meet',
    practicesDescription: 'Up to the next level, and who does not meet them.',
    nobody: 'No member holds the system back',
    askedAt: 'asked at level {{levels}}',
  },
  notScored: {
    noMembersTitle: 'No members to score',
    noMembers:
      'The {{model}} scores a system by its components. None belongs to this one yet: set spec.system on the components that do.',
    notASubjectTitle: 'Not scored by this model',
    notASubject:
      'The {{model}} leaves entities like this one out. That is neither good nor bad.',
    nothingAppliesTitle: 'Nothing is asked here',
    nothingApplies:
      'None of the practices of the {{model}} applies to an entity like this one, so it has no level. That is neither good nor bad.',
  },
  notYetKnown: {
    title: 'Not scored yet',
    description:
      'The catalog is read every few minutes, and this entity was not there the last time. Refresh reads it now.',
  },
  noModel: {
    title: 'No model scores this kind',
    description:
      'None of the maturity models of this portal asks entities of kind {{kind}}.',
  },
  card: {
    title: 'Maturity',
    more: 'Show scorecard',
    moreSteps_one: 'and {{count}} more',
    moreSteps_other: 'and {{count}} more',
  },
} as const;
