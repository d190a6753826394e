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
import { resolve } from 'path';
import { readMaturityConfig } from './readMaturityConfig';

const read = (maturity?: object) =>
  readMaturityConfig(new ConfigReader(maturity ? { maturity } : {}));

describe('readMaturityConfig', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      models: [
        { origin: 'builtin', id: 'five-level', changes: {} },
        { origin: 'builtin', id: 'cncf', changes: {} },
      ],
      targets: [],
      catalog: {
        schedule: {
          frequency: { minutes: 5 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 5 },
        },
      },
      facts: { sources: [], files: [] },
      badges: { enabled: false, public: false },
      attestations: { byOwners: false },
      limits: { factsPerEntity: 500, waitingFactsPerSource: 10_000 },
      retention: {
        removedSubjects: 30 * 86_400_000,
        waitingFacts: 86_400_000,
        transitions: 2 * 365 * 86_400_000,
      },
    });
  });

  it('reads what is configured', () => {
    const config = read({
      defaultModel: 'mine',
      models: [{ file: './mine.yaml', overrides: [{ check: 'a/b' }] }],
      targets: [{ model: 'mine', level: 3, categories: { security: 'l2' } }],
      catalog: {
        schedule: { frequency: 'PT1M', timeout: { minutes: 2 } },
      },
      facts: {
        sources: { ci: { subjects: ['external:ci'], facts: ['ci.*'] } },
        files: [
          {
            path: 'facts.yaml',
            source: 'people',
            schedule: { frequency: { seconds: 10 }, timeout: { seconds: 5 } },
          },
        ],
      },
      retention: { waitingFacts: { hours: 2 }, transitions: 'P1Y' },
    });
    expect(config).toMatchObject({
      defaultModel: 'mine',
      models: [
        {
          origin: 'file',
          path: resolve('mine.yaml'),
          changes: { overrides: [{ check: 'a/b' }] },
        },
      ],
      targets: [{ model: 'mine', level: '3', categories: { security: 'l2' } }],
      catalog: { schedule: { timeout: { minutes: 2 } } },
      facts: {
        sources: [
          {
            id: 'ci',
            subjects: ['external:ci'],
            facts: ['ci.*'],
            grade: 'observed',
            events: false,
          },
        ],
        files: [
          {
            path: resolve('facts.yaml'),
            source: 'people',
            grade: 'attested',
            schedule: { frequency: { seconds: 10 } },
          },
        ],
      },
      retention: {
        waitingFacts: 2 * 3_600_000,
        transitions: 365 * 86_400_000,
      },
    });
  });

  it('names every mistake with its path', () => {
    const mistakes = () =>
      read({
        model: [],
        models: [{ builtin: 'five-level', file: 'x' }],
        facts: {
          sources: { ci: { subjects: [], facts: ['ci.[ab]'], grade: 'best' } },
        },
        limits: { factsPerEntity: 'many' },
        platform: 'not a ref',
      });
    for (const path of [
      'maturity: .*"model"',
      'maturity\\.models\\.0: needs exactly one',
      'maturity\\.facts\\.sources\\.ci\\.subjects',
      'maturity\\.facts\\.sources\\.ci\\.grade',
      'maturity\\.facts\\.sources\\.ci\\.facts',
      'maturity\\.platform',
      'maturity\\.limits\\.factsPerEntity',
    ]) {
      expect(mistakes).toThrow(new RegExp(path));
    }
  });

  it('refuses the ids of its own sources, and one id twice', () => {
    const file = { path: 'f.yaml', source: 'people' };
    expect(() => read({ facts: { files: [file, file] } })).toThrow(
      /maturity\.facts\.files\.1\.source: there is another source 'people'/,
    );
    expect(() =>
      read({
        facts: {
          sources: { attestation: { subjects: ['external:x'], facts: ['*'] } },
        },
      }),
    ).toThrow(/maturity\.facts\.sources\.attestation/);
  });
});
