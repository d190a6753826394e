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
  MaturityApi,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { SummaryLoader } from './SummaryLoader';

const refOf = (index: number) => `component:default/c${index}`;

function apiWith(getScorecardsByRefs: MaturityApi['getScorecardsByRefs']) {
  return { getScorecardsByRefs: jest.fn(getScorecardsByRefs) };
}

const answerAll: MaturityApi['getScorecardsByRefs'] = async ({ entityRefs }) =>
  entityRefs.map(entityRef =>
    entityRef === refOf(1) ? null : ({ entityRef } as ScorecardSummary),
  );

const loaderOf = (api: object) => SummaryLoader.of(api as MaturityApi);

describe('SummaryLoader', () => {
  it('asks once for all that a page wants, each entity once', async () => {
    const api = apiWith(answerAll);
    const summaries = await Promise.all(
      [0, 1, 2, 0].map(index =>
        loaderOf(api).load({ entityRef: refOf(index) }),
      ),
    );
    expect(summaries).toEqual([
      { entityRef: refOf(0) },
      undefined,
      { entityRef: refOf(2) },
      { entityRef: refOf(0) },
    ]);
    expect(api.getScorecardsByRefs.mock.calls).toEqual([
      [{ entityRefs: [refOf(0), refOf(1), refOf(2)], model: undefined }],
    ]);
  });

  it('names no more refs than the backend takes, and no two models at once', async () => {
    const api = apiWith(answerAll);
    await Promise.all([
      ...Array.from({ length: 501 }, (_, index) =>
        loaderOf(api).load({ entityRef: refOf(index) }),
      ),
      loaderOf(api).load({ entityRef: refOf(7), model: 'other' }),
    ]);
    expect(
      api.getScorecardsByRefs.mock.calls.map(([{ entityRefs, model }]) => [
        entityRefs.length,
        model,
      ]),
    ).toEqual([
      [500, undefined],
      [1, undefined],
      [1, 'other'],
    ]);
  });

  it('asks again after a failure', async () => {
    let down = true;
    const api = apiWith(async request => {
      if (down) {
        throw new Error('down');
      }
      return answerAll(request);
    });
    const load = () => loaderOf(api).load({ entityRef: refOf(2) });
    await expect(load()).rejects.toThrow('down');
    down = false;
    await expect(load()).resolves.toEqual({ entityRef: refOf(2) });
  });
});
