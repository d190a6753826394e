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

export const riskMessages = {
  ownedBy: 'owned by',
  figures: {
    label: 'Waivers and doubts in figures',
    active: 'Active waivers',
    activeNote: 'exempt for now, with a reason and an end',
    expiring: 'End within 30 days',
    expiringNote: 'have to be renewed, or done',
    onlyByWaivers: 'At target only by waivers',
    onlyByWaiversNote: 'entities that would miss it without',
    contradictions: 'Contradictions',
    contradictionsNote: 'say otherwise than a machine saw',
    askedForLess: 'Asked for less',
    askedForLessNote: 'by a change of the catalog within 30 days',
    unowned: 'Unowned',
    unownedNote: 'nobody can ask for a waiver there',
  },
  approvals: {
    title: 'Waiting for a decision',
    description: 'Decided by somebody who neither asked nor owns the entity.',
    pages: 'Pages of requests',
    emptyTitle: 'Nothing waits for a decision',
    emptyDescription:
      'Owners ask for a waiver on the Maturity tab of their entity, at the check that it cannot meet yet. Requests stand here until somebody approves or rejects them.',
    whyNot: {
      requester: 'You asked for it yourself, so somebody else decides.',
      owner: 'You own the entity, so somebody else decides.',
      permission:
        'Your account lacks the permission to decide about waivers (maturity.waiver.approve).',
    },
  },
  waiver: {
    note: 'Note: {{note}}',
  },
  period: {
    label: 'How far to look ahead',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
  },
  drops: {
    title: 'What will drop',
    description:
      'Entities whose levels fall by time alone, unless what ends is renewed. The soonest first.',
    total_one: '{{count}} entity will drop',
    total_other: '{{count}} entities will drop',
    pages: 'Pages of what will drop',
    emptyTitle_one: 'Nothing drops within {{count}} day',
    emptyTitle_other: 'Nothing drops within {{count}} days',
    emptyDescription:
      'Waivers and attestations that end, sources that fall silent and checks that begin to count would stand here before they cost a level.',
  },
  ending: {
    title: 'What ends soon',
    description:
      'Waivers and attestations in force that end, whether or not a level depends on them.',
    waivers_one: '{{count}} waiver',
    waivers_other: '{{count}} waivers',
    attestations_one: '{{count}} attestation',
    attestations_other: '{{count}} attestations',
    nothing_one: 'Nothing ends within {{count}} day',
    nothing_other: 'Nothing ends within {{count}} days',
    noWaivers: 'No waiver ends',
    noAttestations: 'No attestation ends',
    showAll_one: 'Show {{count}}',
    showAll_other: 'Show all {{count}}',
    more_one: 'And {{count}} more.',
    more_other: 'And {{count}} more.',
    hint: 'A waiver is asked for anew, an attestation said anew, on the Maturity tab of the entity.',
  },
  register: {
    title: 'Register of waivers',
    description:
      'Every waiver of this model with its reason, who asked and who decided; the newest first.',
    filter: 'Filter by state',
    all: 'All',
    only: 'Only of {{what}}',
    total_one: '{{count}} waiver',
    total_other: '{{count}} waivers',
    pages: 'Pages of the register',
    emptyTitle: 'No waiver here',
    emptyDescription:
      'A waiver exempts one entity from one check or practice for a time. It never hides: the level without waivers is shown beside the level.',
    showAll: 'Show all waivers',
  },
} as const;
