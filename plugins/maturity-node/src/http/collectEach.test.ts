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

import { collectEach } from './collectEach';
import { FetchJsonError } from './FetchJsonError';

const fact = (name: string) => ({
  entityRef: `component:default/${name}`,
  fact: 'ci.runs-30d',
  value: 1,
});

describe('collectEach', () => {
  const describeItem = (item: unknown) => `number ${item}`;
  const { signal } = new AbortController();

  it('keeps what is known of the others when one fails', async () => {
    const answer = await collectEach({
      items: ['a', 'b', 'c'],
      signal,
      collect: async item => {
        if (item === 'b') {
          throw new Error('is broken');
        }
        return [fact(item)];
      },
      describe: describeItem,
    });
    expect(answer).toEqual({
      facts: [fact('a'), fact('c')],
      problems: ['number b: is broken'],
    });
  });

  it('fails if nothing could be found out, and asks no more of who is down', async () => {
    const collect = jest.fn().mockRejectedValue(new Error('is down'));
    const items = Array.from({ length: 50 }, (_, n) => n);
    await expect(
      collectEach({
        items,
        signal,
        collect,
        describe: describeItem,
        concurrency: 1,
      }),
    ).rejects.toThrow('is down');
    expect(collect).toHaveBeenCalledTimes(5);
  });

  it('goes on after failures that are not in a row', async () => {
    const collect = jest.fn(async (n: number) => {
      if (n % 5 !== 0) {
        throw new Error('is broken');
      }
      return [fact(`c${n}`)];
    });
    const items = Array.from({ length: 20 }, (_, n) => n);
    const { facts } = await collectEach({
      items,
      signal,
      collect,
      describe: describeItem,
      concurrency: 1,
    });
    expect(collect).toHaveBeenCalledTimes(20);
    expect(facts).toHaveLength(4);
  });

  it('stops at a failure that concerns all, with what is known by then', async () => {
    const collect = jest.fn(async (name: string) => {
      if (name === 'b') {
        throw new FetchJsonError({ failure: 'busy', message: 'come later' });
      }
      return [fact(name)];
    });
    const { facts, problems } = await collectEach({
      items: ['a', 'b', 'c', 'd'],
      signal,
      collect,
      describe: describeItem,
      concurrency: 1,
    });
    expect(facts).toEqual([fact('a')]);
    expect(collect).toHaveBeenCalledTimes(2);
    expect(problems).toEqual(['number b: come later']);
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const collect = jest.fn(async (name: string) => {
      controller.abort(new Error('the round is over'));
      return [fact(name)];
    });
    await expect(
      collectEach({
        items: ['a', 'b'],
        signal: controller.signal,
        collect,
        describe: describeItem,
        concurrency: 1,
      }),
    ).rejects.toThrow('the round is over');
    expect(collect).toHaveBeenCalledTimes(1);
  });
});
