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

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { resolve } from 'path';
import { readRepositorySourceConfig } from './config';

function read(repository: JsonObject) {
  return readRepositorySourceConfig(
    new ConfigReader({ maturity: { sources: { repository } } }),
  );
}

describe('readRepositorySourceConfig', () => {
  it('needs nothing', () => {
    expect(readRepositorySourceConfig(new ConfigReader({}))).toEqual({
      schedule: {
        frequency: { hours: 3 },
        timeout: { hours: 3 },
      },
      entities: {
        $any: [
          { kind: 'Component' },
          { kind: 'System', 'spec.type': 'platform' },
        ],
      },
      readsPerMinute: 25,
      concurrency: 4,
      timeout: 60_000,
      rateLimitPause: 900_000,
      maxFiles: 100_000,
      maxBytes: 1_000_000_000,
      pipelinesAreFiles: false,
      directory: undefined,
    });
  });

  it('takes what is said', () => {
    expect(
      read({
        schedule: { frequency: { cron: '0 4 * * *' }, timeout: 'PT2H' },
        entities: { kind: 'component' },
        timeout: { seconds: 20 },
        rateLimitPause: '1 hour',
        local: { directory: '../repositories' },
      }),
    ).toMatchObject({
      schedule: { frequency: { cron: '0 4 * * *' }, timeout: { hours: 2 } },
      entities: { kind: 'component' },
      timeout: 20_000,
      rateLimitPause: 3_600_000,
      directory: resolve('../repositories'),
    });
  });

  it('names every mistake with its path', () => {
    expect(() =>
      read({ readsPerMinute: 0, maxFiles: '9', local: {}, tokens: [] }),
    ).toThrow(
      /maturity\.sources\.repository\.readsPerMinute: .*\n.*repository\.maxFiles: .*\n.*repository\.local\.directory: .*\n.*repository: .*tokens/,
    );
    expect(() => read({ schedule: { frequency: 'often' } })).toThrow(
      /maturity\.sources\.repository\.schedule/,
    );
    expect(() => read({ timeout: 'long' })).toThrow(
      /maturity\.sources\.repository\.timeout/,
    );
    expect(() => read({ entities: { kind: { $like: 'x' } } })).toThrow(
      /maturity\.sources\.repository\.entities/,
    );
  });
});
