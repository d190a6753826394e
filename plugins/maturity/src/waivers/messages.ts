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

export const waiversMessages = {
  whole: 'practice',
  single: 'check',
  askedBy: 'asked for by',
  approvedBy: 'approved by',
  rejectedBy: 'rejected by',
  endedBy: 'ended by',
  renewals_one: 'renewed once',
  renewals_other: 'renewed {{count}} times',
  until: 'until {{date}}',
  approve: 'Approve',
  reject: 'Reject',
  revoke: 'End',
  withdraw: 'Take back',
  failed: 'Not done: {{message}}',
  decision: {
    approveTitle: 'Approve the waiver: {{what}}',
    approveMeaning:
      'Until {{date}} it counts as waived, wherever it counts, with reason and names.',
    approveHint: 'What whoever asked should know. Optional.',
    rejectTitle: 'Reject the waiver: {{what}}',
    rejectMeaning: 'It counts as before. The request ran until {{date}}.',
    rejectHint: 'Why not, for whoever asked.',
    revokeTitle: 'End the waiver: {{what}}',
    revokeMeaning:
      'It counts again from now on, and not only from {{date}} on. Another waiver would have to be asked for and approved.',
    revokeHint: 'Why it ends. Optional.',
    note: 'Note',
  },
  states: {
    requested: 'Requested',
    active: 'Active',
    expired: 'Expired',
    rejected: 'Rejected',
    revoked: 'Ended',
    superseded: 'Replaced',
    orphaned: 'Without effect',
  },
} as const;
