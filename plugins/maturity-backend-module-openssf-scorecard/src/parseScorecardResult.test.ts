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

import { SHIPPED_MODELS } from '@platform-maturity/backstage-plugin-maturity-common';
import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { parse } from 'yaml';
import { readFixture } from './__testUtils__/fixtures';
import { parseScorecardResult } from './parseScorecardResult';
import { SCORECARD_CHECKS } from './scorecardChecks';

const read = (name: string) =>
  parseScorecardResult(JSON.parse(readFixture(name)));

describe('SCORECARD_CHECKS', () => {
  it('are the facts of the shipped model, numbers that may be -1', () => {
    const folder = dirname(
      require.resolve(
        '@platform-maturity/backstage-plugin-maturity-common/package.json',
      ),
    );
    const model = parse(
      readFileSync(
        join(folder, 'models', SHIPPED_MODELS['five-level']),
        'utf8',
      ),
    );
    const facts: Array<{ id: string; type: string; inconclusive: unknown }> =
      model.spec.facts.filter((fact: { id: string }) =>
        fact.id.startsWith('scorecard.'),
      );
    expect(facts.map(({ id }) => id).sort()).toEqual(
      [...SCORECARD_CHECKS.values()].sort(),
    );
    expect(SCORECARD_CHECKS.size).toBe(20);
    for (const fact of facts) {
      expect(fact).toMatchObject({ type: 'number', inconclusive: [-1] });
    }
  });
});

describe('parseScorecardResult', () => {
  it('reads a result of 2022, with a day as its date', () => {
    const { repository, date, checks } = read('scorecard-action');
    expect(repository).toBe('github.com/ossf-tests/scorecard-action');
    expect(date).toBe('2022-06-29T00:00:00Z');
    expect(checks).toHaveLength(19);
    expect(checks).toContainEqual({
      fact: 'scorecard.pinned-dependencies',
      score: 8,
      documentationUrl:
        'https://github.com/ossf/scorecard/blob/70d045b9ef00e7171ce3950aca38eef6ea4d7308/docs/checks.md#pinned-dependencies',
    });
    expect(
      checks.filter(({ score }) => score === -1).map(({ fact }) => fact),
    ).toEqual([
      'scorecard.packaging',
      'scorecard.signed-releases',
      'scorecard.webhooks',
    ]);
  });

  it('reads a result of version 5, with a time as its date', () => {
    const { repository, date, checks } = read('project-sample');
    expect(repository).toBe('github.com/call-for-code/project-sample');
    expect(date).toBe('2024-11-13T22:44:58Z');
    expect(checks).toHaveLength(18);
  });

  it('knows what was inconclusive from what is bad', () => {
    const scores = new Map(
      read('rate-limited').checks.map(({ fact, score }) => [fact, score]),
    );
    expect(scores.get('scorecard.sast')).toBe(-1);
    expect(scores.get('scorecard.license')).toBe(0);
    expect(scores.get('scorecard.webhooks')).toBeUndefined();
  });

  it('leaves out what is no check of the twenty, or no score', () => {
    const check = (name: string, score: unknown) => ({ name, score });
    const { checks } = parseScorecardResult({
      date: '2026-11-01',
      repo: { name: 'github.com/acme/shop' },
      checks: [
        check('Fuzzing', 3),
        check('Telepathy', 10),
        check('License', 11),
        check('SAST', '10'),
        check('SBOM', 4.5),
        check('__proto__', 1),
        null,
        'Packaging',
        { name: 'Webhooks', score: 0, documentation: 'none' },
      ],
    });
    expect(checks).toEqual([
      { fact: 'scorecard.fuzzing', score: 3, documentationUrl: undefined },
      { fact: 'scorecard.webhooks', score: 0, documentationUrl: undefined },
    ]);
  });

  it.each([
    ['the format before there were scores', readFixture('before-scores')],
    ['an error', '{"code":500,"message":"no"}'],
    ['a list', '[]'],
    ['nothing', 'null'],
    [
      'a result without a day',
      '{"date":"soon","repo":{"name":"a/b/c"},"checks":[]}',
    ],
  ])('refuses %s', (_, text) => {
    expect(() => parseScorecardResult(JSON.parse(text))).toThrow(
      /^is (not )?a result of OpenSSF Scorecard/,
    );
  });
});
