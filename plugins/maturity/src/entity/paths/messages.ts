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

export const pathsMessages = {
  title: 'Golden path',
  description: 'Steps are proved by facts, never ticked by hand.',
  onPath: 'On the path',
  offPath: 'Not on the path',
  owner: 'looked after by',
  allOfPath: 'Who else is on it',
  next: 'Next step',
  steps: 'All steps',
  number: 'Step {{number}}',
  complete: 'Every required step is done.',
  progress: '{{done}} of {{all}} steps done',
  howToJoin: 'How to join',
  joinText: 'Add this line to the annotations of the entity.',
  joinTemplate: 'Or start from the template:',
  joinFilled:
    'Its form is filled in with what the catalog knows of this entity.',
  deprecated: 'This path is deprecated: stay on it, but do not join it.',
  draft: 'This path is a draft and may still change.',
  optional: 'optional',
  docs: 'Documentation:',
  support: 'Support: {{support}}',
  asked: 'Asked: {{what}}',
  checks: 'Proved by these checks',
  practices: 'Counts towards',
  origin: {
    current: 'Made from {{template}} {{version}}, the version it has now.',
    outdated:
      'Made from {{template}} {{version}}; the template has {{current}} now.',
    unknown: 'Made from {{template}} {{version}}.',
    unsaid: 'Made from {{template}}, the entity does not say in which version.',
    look: 'Look at the template',
  },
  who: {
    developer: 'by you',
    platform: 'by the platform team',
    automatic: 'automatic',
  },
} as const;
