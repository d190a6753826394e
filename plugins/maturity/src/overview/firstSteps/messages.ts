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

export const firstStepsMessages = {
  title: 'Connect a source',
  description:
    'Nobody reports facts yet, so what follows comes from the catalog alone and every level is a lower bound. These are the three quickest ways to see more.',
  askPlatform:
    'The second is for whoever owns an entity, the others are for whoever looks after this portal.',
  repository: {
    title: 'Look into the repositories',
    text: 'The repository source reads through the integrations that the portal has: pipelines, tests, code owners, lock files, manifests and more, for every component, without a change in any repository.',
    command: 'The command that adds the source',
    line: 'The line in packages/backend/src/index.ts',
  },
  declare: {
    title: 'Declare in catalog-info.yaml',
    text: 'Owners say what is so in annotations of the entry, here that its history was searched for secrets. A declaration counts least, and only at the first levels; the line for each fact stands beside it below.',
    lines: 'The lines in catalog-info.yaml',
  },
  push: {
    title: 'Push from a pipeline',
    text: 'Let your CI report what it knows: add this to `app-config.yaml`, then push with `maturity facts push` or with the command that stands beside each fact below.',
    config: 'The configuration of a service that may push',
  },
} as const;
