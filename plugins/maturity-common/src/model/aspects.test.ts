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

import { shippedModel } from '../models/__testUtils__/shippedModel';
import { aspectsOf } from './aspects';
import { compileModel } from './compileModel';

interface Cell {
  level: number;
  rule: object;
  fact?: string;
}

function modelOf(cells: Cell[]) {
  return compileModel({
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'own', title: 'Own' },
    spec: {
      overall: 'none',
      levels: [
        { id: 'low', title: 'Low' },
        { id: 'high', title: 'High' },
      ],
      categories: [{ id: 'trust', title: 'Trust' }],
      facts: [
        { id: 'own.trust', type: 'number' },
        { id: 'own.other', type: 'number' },
      ],
      practices: cells.map(({ level, rule }, index) => ({
        id: `cell-${index}`,
        title: `Cell ${index}`,
        categories: ['trust'],
        requiredAt: [level],
        checks: [{ id: `cell-${index}/level`, title: 'Level', rule }],
      })),
    },
  });
}

const atLeast = (level: number, fact = 'own.trust') => ({
  level,
  rule: { fact, gte: level },
});

describe('aspectsOf', () => {
  it('finds the five aspects of the CNCF model, each with four cells', () => {
    const aspects = aspectsOf(shippedModel('cncf'));
    expect(aspects.map(({ fact }) => fact)).toEqual([
      'cncf.investment',
      'cncf.adoption',
      'cncf.interfaces',
      'cncf.operations',
      'cncf.measurement',
    ]);
    expect(aspects[0]).toEqual({
      category: 'investment',
      fact: 'cncf.investment',
      cells: [
        { level: 1, practice: 'investment-provisional' },
        { level: 2, practice: 'investment-operational' },
        { level: 3, practice: 'investment-scalable' },
        { level: 4, practice: 'investment-optimizing' },
      ],
    });
    expect(aspects.flatMap(({ cells }) => cells)).toHaveLength(20);
  });

  it.each(['five-level', 'starter'] as const)('finds none in %s', id => {
    expect(aspectsOf(shippedModel(id))).toEqual([]);
  });

  it('orders the cells by level', () => {
    expect(aspectsOf(modelOf([atLeast(2), atLeast(1)]))).toEqual([
      {
        category: 'trust',
        fact: 'own.trust',
        cells: [
          { level: 1, practice: 'cell-1' },
          { level: 2, practice: 'cell-0' },
        ],
      },
    ]);
  });

  it.each([
    ['a level has no cell', [atLeast(1)]],
    ['a level has two', [atLeast(1), atLeast(2), atLeast(2)]],
    ['cells read different facts', [atLeast(1), atLeast(2, 'own.other')]],
    [
      'a cell asks for another number than its level',
      [atLeast(1), { level: 2, rule: { fact: 'own.trust', gte: 20 } }],
    ],
    [
      'a cell asks in another way',
      [atLeast(1), { level: 2, rule: { fact: 'own.trust', eq: 2 } }],
    ],
  ])('takes no category for an aspect when %s', (_, cells) => {
    expect(aspectsOf(modelOf(cells))).toEqual([]);
  });
});
