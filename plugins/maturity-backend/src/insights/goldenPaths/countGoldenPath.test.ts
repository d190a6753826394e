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

import fc from 'fast-check';
import { components } from '../__testUtils__/arbitraries';
import { testModel } from '../__testUtils__/testModel';
import { evaluateSubject } from '../__testUtils__/testRows';
import { testView } from '../__testUtils__/testView';
import { Bitset } from '../Bitset';
import { matchFilter } from '../filter/matchFilter';
import { countGoldenPath } from './countGoldenPath';
import { PathReader } from './PathReader';

const model = testModel();
const [path] = model.document.spec.goldenPaths ?? [];

describe('countGoldenPath', () => {
  it('counts what one would count by hand', () => {
    let onPath = 0;
    fc.assert(
      fc.property(components, subjects => {
        const view = testView(model, subjects);
        const rows = matchFilter(view, { filter: { kinds: 'all' } });
        const results = subjects
          .filter(({ pending }) => !pending)
          .map(subject => evaluateSubject(model, subject).goldenPaths[0])
          .filter(({ applies }) => applies);
        const on = results.filter(result => result.onPath);
        onPath += on.length;
        const reader = PathReader.create(view, { path });
        const counted = countGoldenPath(view, { rows, reader });
        expect(counted).toMatchObject({
          id: 'service',
          subjects: results.length,
          onPath: on.length,
          completed: on.filter(
            ({ steps }) =>
              !steps.some(
                ({ required, state }) =>
                  required && (state === 'open' || state === 'unknown'),
              ),
          ).length,
          drifted: on.filter(({ open }) => open > 0).length,
          offPath: results.length - on.length,
          couldJoin: results.filter(
            ({ onPath: joined, done, open }) =>
              !joined && done > 0 && open === 0,
          ).length,
        });
        const levelled = ({ levels }: { levels: { count: number }[] }) =>
          levels.reduce((sum, { count }) => sum + count, 0);
        expect(levelled(counted.levels.onPath)).toBeLessThanOrEqual(on.length);
        expect(counted.steps.map(step => step.onPath.done)).toEqual(
          path.steps.map(
            (_, step) =>
              on.filter(({ steps }) => steps[step].state === 'done').length,
          ),
        );
        expect(
          counted.steps.map(({ id, done, open, unknown, notApplicable }) => ({
            id,
            done,
            open,
            unknown,
            notApplicable,
          })),
        ).toEqual(
          path.steps.map(({ id }, step) => {
            const count = (state: string) =>
              results.filter(({ steps }) => steps[step].state === state).length;
            return {
              id,
              done: count('done'),
              open: count('open'),
              unknown: count('unknown'),
              notApplicable: count('not-applicable'),
            };
          }),
        );
      }),
      { numRuns: 200 },
    );
    expect(onPath).toBeGreaterThan(0);
  });

  it('tells who is behind the template, as far as it may be read', () => {
    const template = 'template:default/service';
    const templated = testModel(({ spec }) => {
      spec.goldenPaths?.forEach(one => {
        one.templates = ['service'];
      });
    });
    const [chosen] = templated.document.spec.goldenPaths ?? [];
    const made = (name: string, templateVersion?: string) => ({
      name,
      template,
      templateVersion,
    });
    const view = testView(templated, [
      { kind: 'Template', name: 'service', templateVersion: '2.0.0' },
      made('new', '2.0.0'),
      made('old', '1.4.0'),
      made('unsaid'),
      { name: 'other', template: 'template:default/other' },
      {
        name: 'joined',
        templateVersion: '1.0.0',
        annotations: { 'platform-maturity.io/golden-path': 'service' },
      },
    ]);
    const rows = matchFilter(view, { filter: { kinds: 'all' } });
    const count = (readable?: Bitset) =>
      countGoldenPath(view, {
        rows,
        reader: PathReader.create(view, { path: chosen, readable }),
      });
    expect(count()).toMatchObject({
      onPath: 4,
      offPath: 1,
      current: 1,
      outdated: 1,
      templateVersions: [{ template, version: '2.0.0' }],
    });
    expect(count(Bitset.of(6, [1, 2]))).toMatchObject({
      current: 0,
      outdated: 0,
      templateVersions: [{ template, version: undefined }],
    });
  });
});
