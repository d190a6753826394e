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

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  FactSource,
  maturityFactSourcesExtensionPoint,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { maturityModuleOpenssfScorecard } from './module';

async function start(maturity: object): Promise<FactSource[]> {
  const sources: FactSource[] = [];
  await startTestBackend({
    extensionPoints: [
      [
        maturityFactSourcesExtensionPoint,
        { addFactSource: (...added) => sources.push(...added) },
      ],
    ],
    features: [
      maturityModuleOpenssfScorecard,
      mockServices.rootConfig.factory({ data: { maturity } }),
    ],
  });
  return sources;
}

describe('maturityModuleOpenssfScorecard', () => {
  it('adds its source once it is configured', async () => {
    expect(await start({})).toEqual([]);
    const [source] = await start({ sources: { openssfScorecard: {} } });
    expect(source).toMatchObject({
      id: 'openssf-scorecard',
      grade: 'observed',
      schedule: { frequency: { hours: 6 } },
    });
    expect(source.facts).toHaveLength(20);
  });

  it('takes a schedule of its own', async () => {
    const schedule = { frequency: 'P1D', timeout: 'PT10M' };
    const [source] = await start({
      sources: { openssfScorecard: { schedule } },
    });
    expect(source.schedule).toEqual({
      frequency: { days: 1 },
      timeout: { minutes: 10 },
    });
  });

  it.each([
    [{ apis: {} }, 'Unrecognized key: "apis"'],
    [{ api: {}, files: { directory: 'x' } }, 'needs one of api and files'],
    [{ files: {} }, 'files: needs exactly one of url and directory'],
    [{ api: { baseUrl: 'https://u:p@host' } }, 'api.baseUrl: is not an http'],
    [{ api: { requestsPerSecond: 0 } }, 'api.requestsPerSecond: '],
    [{ files: { directory: 'x', path: 'y' } }, 'files.path: does not contain'],
    [{ allowedLocations: ['ftp://x/'] }, 'allowedLocations.0: is not an http'],
  ])('stops at %j with the path', async (openssfScorecard, message) => {
    await expect(start({ sources: { openssfScorecard } })).rejects.toThrow(
      message,
    );
  });
});
