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

import { Precedence } from './Precedence';

/** Something that ends when it is told to. */
function work() {
  let end = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  return { run: () => ended, end };
}

describe('precedence', () => {
  it('lets others wait for what is under way', async () => {
    const precedence = Precedence.create();
    const one = work();
    const other = work();
    const order: string[] = [];
    const first = [one, other].map(({ run }, index) =>
      precedence.first(run).then(() => order.push(`first ${index}`)),
    );
    const turn = precedence
      .turn(60_000)
      .then(() => order.push('those who waited'));
    other.end();
    await first[1];
    one.end();
    await Promise.all([...first, turn]);
    expect(order).toEqual(['first 1', 'first 0', 'those who waited']);
  });

  it('lets nobody wait for long, nor who has been told to stop', async () => {
    const precedence = Precedence.create();
    const endless = work();
    const running = precedence.first(endless.run);
    await expect(precedence.turn(30)).resolves.toBeUndefined();
    const stopped = precedence.turn(60_000, AbortSignal.abort());
    await expect(stopped).resolves.toBeUndefined();
    endless.end();
    await running;
    await expect(precedence.turn(60_000)).resolves.toBeUndefined();
  });

  it('hands on what comes of the work, and goes on after a failure', async () => {
    const precedence = Precedence.create();
    await expect(precedence.first(async () => 5)).resolves.toBe(5);
    await expect(
      precedence.first(async () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    await precedence.turn(60_000);
  });
});
