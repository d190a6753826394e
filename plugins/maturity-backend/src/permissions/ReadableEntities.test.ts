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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { SubjectTable } from '../insights';
import { NOW, toSubjectRow } from '../insights/__testUtils__/testRows';
import { ReadableEntities } from './ReadableEntities';

describe('ReadableEntities', () => {
  const queryEntities = jest.fn();
  let now = NOW;

  function setUp() {
    const subjects = SubjectTable.create();
    ['a', 'b', 'c'].forEach((name, index) =>
      subjects.upsert({ ...toSubjectRow({ name }), id: index + 1 }),
    );
    return ReadableEntities.create({
      catalog: { queryEntities },
      auth: mockServices.auth(),
      subjects,
      clock: { now: () => now },
    });
  }

  function page(names: string[], nextCursor?: string) {
    return {
      items: names.map(name => ({ kind: 'Component', metadata: { name } })),
      pageInfo: { nextCursor },
    };
  }

  const ana = mockCredentials.user('user:default/ana');
  const ben = mockCredentials.user('user:default/ben');

  beforeEach(() => {
    queryEntities.mockReset();
  });

  it('asks for names with the caller’s credentials, all pages, once a minute', async () => {
    const entities = setUp();
    queryEntities
      .mockResolvedValueOnce(page(['a', 'unknown'], 'next'))
      .mockResolvedValueOnce(page(['c']));
    const [first, second] = await Promise.all([
      entities.rowsFor(ana, { claims: 1 }),
      entities.rowsFor(ana, { claims: 1 }),
    ]);
    expect(first).toBe(second);
    expect([...first.toArray()]).toEqual([0, 2]);
    expect(queryEntities).toHaveBeenCalledTimes(2);
    expect(queryEntities).toHaveBeenCalledWith(
      expect.objectContaining({
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      }),
      { credentials: ana },
    );

    now += 59_000;
    await entities.rowsFor(ana, { claims: 1 });
    expect(queryEntities).toHaveBeenCalledTimes(2);
    queryEntities.mockResolvedValue(page(['b']));
    now += 2_000;
    const later = await entities.rowsFor(ana, { claims: 1 });
    expect([...later.toArray()]).toEqual([1]);
  });

  it('keeps callers and conditions apart', async () => {
    const entities = setUp();
    queryEntities
      .mockResolvedValueOnce(page(['a']))
      .mockResolvedValueOnce(page(['b']))
      .mockResolvedValueOnce(page(['c']));
    const rows = [
      await entities.rowsFor(ana, 1),
      await entities.rowsFor(ben, 1),
      await entities.rowsFor(ana, 2),
    ];
    expect(rows.map(set => [...set.toArray()])).toEqual([[0], [1], [2]]);
  });

  it('does not remember a failure', async () => {
    const entities = setUp();
    queryEntities.mockRejectedValueOnce(new Error('catalog is away'));
    await expect(entities.rowsFor(ana, 1)).rejects.toThrow('away');
    queryEntities.mockResolvedValueOnce(page(['a']));
    const rows = await entities.rowsFor(ana, 1);
    expect(rows.count()).toBe(1);
  });
});
