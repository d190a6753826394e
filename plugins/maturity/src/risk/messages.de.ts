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

import { Translated } from '../translations';
import { riskMessages } from './messages';

export const riskMessagesDe: Translated<typeof riskMessages> = {
  ownedBy: 'Eigentümer:',
  figures: {
    label: 'Ausnahmen und Zweifel in Zahlen',
    active: 'Gültige Ausnahmen',
    activeNote: 'vorerst ausgenommen, mit Begründung und Enddatum',
    expiring: 'Enden innerhalb von 30 Tagen',
    expiringNote: 'müssen erneuert oder erledigt werden',
    onlyByWaivers: 'Nur durch Ausnahmen am Ziel',
    onlyByWaiversNote: 'Entitäten, die es sonst verfehlten',
    contradictions: 'Widersprüche',
    contradictionsNote: 'Aussagen, denen eine Beobachtung widerspricht',
    askedForLess: 'Weniger verlangt',
    askedForLessNote: 'durch eine Änderung im Katalog in den letzten 30 Tagen',
    unowned: 'Ohne Eigentümer',
    unownedNote: 'dort kann niemand eine Ausnahme beantragen',
  },
  approvals: {
    title: 'Wartet auf Entscheidung',
    description: 'Es entscheidet, wer weder beantragt hat noch Eigentümer ist.',
    pages: 'Seiten der Anträge',
    emptyTitle: 'Nichts wartet auf eine Entscheidung',
    emptyDescription:
      'Eigentümer beantragen eine Ausnahme im Reiter Reifegrad ihrer Entität, bei der Prüfung, die sie noch nicht erfüllen kann. Anträge stehen hier, bis jemand sie genehmigt oder ablehnt.',
    whyNot: {
      requester:
        'Sie haben sie selbst beantragt, deshalb entscheidet jemand anderes.',
      owner: 'Die Entität gehört Ihnen, deshalb entscheidet jemand anderes.',
      permission:
        'Ihrem Konto fehlt das Recht, über Ausnahmen zu entscheiden (maturity.waiver.approve).',
    },
  },
  waiver: {
    note: 'Anmerkung: {{note}}',
  },
  period: {
    label: 'Wie weit vorausgeschaut wird',
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tage',
  },
  drops: {
    title: 'Was sinken wird',
    description:
      'Entitäten, deren Stufen allein durch die Zeit sinken, wenn nicht erneuert wird, was endet. Die nächsten zuerst.',
    total_one: '{{count}} Entität wird sinken',
    total_other: '{{count}} Entitäten werden sinken',
    pages: 'Seiten dessen, was sinken wird',
    emptyTitle_one: 'Innerhalb von {{count}} Tag sinkt nichts',
    emptyTitle_other: 'Innerhalb von {{count}} Tagen sinkt nichts',
    emptyDescription:
      'Ausnahmen und Bestätigungen, die enden, Quellen, die verstummen, und Prüfungen, die zu zählen beginnen, stünden hier, bevor sie eine Stufe kosten.',
  },
  ending: {
    title: 'Was bald endet',
    description:
      'Gültige Ausnahmen und Bestätigungen, die enden, ob eine Stufe davon abhängt oder nicht.',
    waivers_one: '{{count}} Ausnahme',
    waivers_other: '{{count}} Ausnahmen',
    attestations_one: '{{count}} Bestätigung',
    attestations_other: '{{count}} Bestätigungen',
    nothing_one: 'Innerhalb von {{count}} Tag endet nichts',
    nothing_other: 'Innerhalb von {{count}} Tagen endet nichts',
    noWaivers: 'Keine Ausnahme endet',
    noAttestations: 'Keine Bestätigung endet',
    showAll_one: '{{count}} zeigen',
    showAll_other: 'Alle {{count}} zeigen',
    more_one: 'Und {{count}} weitere.',
    more_other: 'Und {{count}} weitere.',
    hint: 'Eine Ausnahme wird im Reiter Reifegrad der Entität neu beantragt, eine Bestätigung dort neu gegeben.',
  },
  register: {
    title: 'Register der Ausnahmen',
    description:
      'Jede Ausnahme dieses Modells mit Begründung, wer sie beantragt und wer entschieden hat; die neueste zuerst.',
    filter: 'Nach Zustand filtern',
    all: 'Alle',
    only: 'Nur von {{what}}',
    total_one: '{{count}} Ausnahme',
    total_other: '{{count}} Ausnahmen',
    pages: 'Seiten des Registers',
    emptyTitle: 'Hier ist keine Ausnahme',
    emptyDescription:
      'Eine Ausnahme befreit eine Entität für eine Zeit von einer Prüfung oder Praktik. Sie verschwindet nie: neben der Stufe steht die Stufe ohne Ausnahmen.',
    showAll: 'Alle Ausnahmen zeigen',
  },
};
