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

export const homeMessages = {
  levels: 'Furthest behind',
  actions: 'Next steps',
  drops: 'Drops within 30 days',
  drop: 'from {{from}} to {{to}}, {{when}}',
  dropCategories: '{{categories}}, {{when}}',
  openSteps_one: '{{count}} open step',
  openSteps_other: '{{count}} open steps',
  all_one: 'Show {{count}} entity',
  all_other: 'Show all {{count}} entities',
  emptyTitle: 'Nothing of yours is scored',
  emptyDescription:
    'Neither you nor your groups own an entity that the {{model}} asks.',
  noModel: 'No model is configured',
  none: 'none',
} as const;
