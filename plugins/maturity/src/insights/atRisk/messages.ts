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

export const atRiskMessages = {
  overall: 'Level {{from}} → {{to}}',
  category: '{{title}} {{from}} → {{to}}',
  noLevel: 'none',
  lost: 'No longer met or proved:',
  checks: 'No longer met or proved: {{checks}}.',
  why: {
    waiver: 'The waiver of “{{what}}” ends. Ask again, or do what it puts off.',
    attestation: 'The attestation of “{{what}}” ends. Attest it again.',
    expiry:
      '{{source}} reported “{{what}}” up to that day. It has to be reported again.',
    silence:
      '{{source}} last said something here on {{date}}; “{{what}}” will be out of date.',
    age: 'The date attested for “{{what}}” will be too long ago.',
    start: 'The check “{{what}}” begins to count, and is not met.',
    members_one: '{{count}} member drops.',
    members_other: '{{count}} members drop.',
  },
} as const;
