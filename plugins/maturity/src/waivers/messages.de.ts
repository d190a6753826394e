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
import { waiversMessages } from './messages';

export const waiversMessagesDe: Translated<typeof waiversMessages> = {
  whole: 'Praktik',
  single: 'Prüfung',
  askedBy: 'beantragt von',
  approvedBy: 'genehmigt von',
  rejectedBy: 'abgelehnt von',
  endedBy: 'beendet von',
  renewals_one: 'einmal erneuert',
  renewals_other: '{{count}}-mal erneuert',
  until: 'bis {{date}}',
  approve: 'Genehmigen',
  reject: 'Ablehnen',
  revoke: 'Beenden',
  withdraw: 'Zurückziehen',
  failed: 'Nicht ausgeführt: {{message}}',
  decision: {
    approveTitle: 'Ausnahme genehmigen: {{what}}',
    approveMeaning:
      'Bis {{date}} zählt es überall als ausgenommen, mit Begründung und Namen.',
    approveHint: 'Was die antragstellende Person wissen sollte. Freiwillig.',
    rejectTitle: 'Ausnahme ablehnen: {{what}}',
    rejectMeaning: 'Es zählt wie bisher. Der Antrag lief bis {{date}}.',
    rejectHint: 'Warum nicht, für die antragstellende Person.',
    revokeTitle: 'Ausnahme beenden: {{what}}',
    revokeMeaning:
      'Es zählt ab sofort wieder, nicht erst ab dem {{date}}. Eine weitere Ausnahme müsste beantragt und genehmigt werden.',
    revokeHint: 'Warum sie endet. Freiwillig.',
    note: 'Anmerkung',
  },
  states: {
    requested: 'Beantragt',
    active: 'Gültig',
    expired: 'Abgelaufen',
    rejected: 'Abgelehnt',
    revoked: 'Beendet',
    superseded: 'Ersetzt',
    orphaned: 'Ohne Wirkung',
  },
};
