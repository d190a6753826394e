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

import {
  GoldenPathEntity,
  GoldenPathSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';

const nobody = { done: 0, open: 0, unknown: 0, notApplicable: 0 };

/** A path that two of five are on, one of them with drift of both kinds. */
export const examplePath: GoldenPathSummary = {
  id: 'library',
  title: 'Library',
  description: 'The supported way to share code.',
  owner: 'group:default/platform',
  support: 'Ask the platform team',
  status: 'recommended',
  templates: ['template:default/library'],
  subjects: 5,
  onPath: 2,
  offPath: 3,
  couldJoin: 1,
  completed: 1,
  drifted: 1,
  current: 1,
  outdated: 1,
  levels: {
    onPath: {
      medianLevel: 1.5,
      levels: [
        { level: 0, count: 0, undecided: 0 },
        { level: 1, count: 1, undecided: 0 },
        { level: 2, count: 1, undecided: 0 },
      ],
    },
    offPath: {
      medianLevel: 0,
      levels: [
        { level: 0, count: 3, undecided: 1 },
        { level: 1, count: 0, undecided: 0 },
        { level: 2, count: 0, undecided: 0 },
      ],
    },
  },
  templateVersions: [
    { template: 'template:default/library', version: '1.4.0' },
  ],
  steps: [
    {
      id: 'docs',
      title: 'Publish documentation',
      who: 'developer',
      required: true,
      ...nobody,
      done: 4,
      unknown: 1,
      onPath: { ...nobody, done: 2 },
    },
    {
      id: 'build',
      title: 'Build every change',
      who: 'automatic',
      required: true,
      ...nobody,
      done: 1,
      open: 3,
      unknown: 1,
      onPath: { ...nobody, done: 1, open: 1 },
    },
  ],
};

export const examplePathEntities: GoldenPathEntity[] = [
  {
    entityRef: 'component:default/parcel-models',
    title: 'Parcel models',
    kind: 'component',
    owner: 'group:default/payments',
    level: 2,
    potentialLevel: 2,
    onPath: true,
    done: 2,
    open: 0,
    unknown: 0,
    template: 'template:default/library',
    templateVersion: '1.4.0',
    currentVersion: '1.4.0',
    versionState: 'current',
  },
  {
    entityRef: 'component:default/vat-tables',
    title: 'VAT tables',
    kind: 'component',
    owner: 'group:default/payments',
    level: 1,
    potentialLevel: 2,
    onPath: true,
    done: 1,
    open: 1,
    unknown: 0,
    nextStep: 'build',
    template: 'template:default/library',
    templateVersion: '1.2.0',
    currentVersion: '1.4.0',
    versionState: 'outdated',
  },
];
