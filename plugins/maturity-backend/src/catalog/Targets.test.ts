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

import { Entity } from '@backstage/catalog-model';
import {
  compileModel,
  CompiledModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ChosenTarget } from './ChosenTarget';
import { Targets } from './Targets';

function modelWith(categories: string[], levels: string[]): CompiledModel {
  return compileModel({
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'garden', title: 'Garden' },
    spec: {
      levels: levels.map(id => ({ id, title: id })),
      categories: categories.map(id => ({ id, title: id })),
      facts: [{ id: 'garden.watered', type: 'boolean' }],
      practices: categories.map(id => ({
        id,
        title: id,
        categories: [id],
        requiredAt: [1],
        checks: [
          {
            id: `${id}/watered`,
            title: 'Watered',
            rule: { fact: 'garden.watered', eq: true },
          },
        ],
      })),
    },
  });
}

const MODEL = modelWith(['beds', 'paths', 'trees'], ['one', 'two', 'three']);

const ENTITY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: {
    name: 'park',
    annotations: {
      'targets.platform-maturity.io/garden': 'two',
      'targets.platform-maturity.io/garden.beds': '1',
      'targets.platform-maturity.io/garden.paths': '3',
    },
  },
};

const chose = (
  level: number,
  category?: string,
  model = 'garden',
): ChosenTarget => ({
  model,
  category,
  level,
  by: 'user:default/ana',
  at: 1,
});

describe('Targets', () => {
  const targets = Targets.fromConfig(
    [
      {
        filter: { kind: 'system' },
        model: 'garden',
        level: '1',
        categories: { beds: 'two', trees: '2' },
      },
    ],
    [{ compiled: MODEL }],
  );

  it('are the higher of annotation and configuration', () => {
    expect(targets.targetOf(ENTITY, MODEL)).toEqual({
      level: 2,
      categories: { beds: 2, paths: 3, trees: 2 },
    });
    expect(targets.originsOf(ENTITY, MODEL)).toEqual([
      { category: undefined, level: 2, origin: 'annotation' },
      { category: 'beds', level: 2, origin: 'configuration' },
      { category: 'paths', level: 3, origin: 'annotation' },
      { category: 'trees', level: 2, origin: 'configuration' },
    ]);
  });

  it('are what somebody chose instead, higher or lower, place by place', () => {
    const chosen = [chose(1, 'paths'), chose(3)];
    expect(targets.targetOf(ENTITY, MODEL, chosen)).toEqual({
      level: 3,
      categories: { beds: 2, paths: 1, trees: 2 },
    });
    expect(
      targets
        .originsOf(ENTITY, MODEL, chosen)
        .map(({ origin, choice }) => [origin, choice?.by]),
    ).toEqual([
      ['chosen', 'user:default/ana'],
      ['configuration', undefined],
      ['chosen', 'user:default/ana'],
      ['configuration', undefined],
    ]);
  });

  it('leave out what was chosen in another model, or lost by this one', () => {
    const later = modelWith(['beds', 'paths'], ['one', 'two']);
    const chosen = [
      chose(3, 'beds'),
      chose(1, 'trees'),
      chose(1, 'paths', 'forest'),
      chose(1, 'paths'),
    ];
    const none: Entity = { ...ENTITY, kind: 'API', metadata: { name: 'park' } };
    expect(targets.targetOf(none, later, chosen)).toEqual({
      categories: { paths: 1 },
    });
    expect(targets.targetOf(none, later, [])).toBeUndefined();
  });
});
