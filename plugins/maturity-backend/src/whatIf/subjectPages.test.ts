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

import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { gardenModel } from '../scoring/__testUtils__/gardenModel';
import {
  component,
  system,
  TestScoring,
} from '../scoring/__testUtils__/TestScoring';
import { countSubjects, subjectPages } from './subjectPages';

const refOf = (name: string) => `system:default/${name}`;

describeDatabases('the pages of subjects', open => {
  async function pagesOf(scoring: TestScoring, kinds?: string[]) {
    const pages: string[][] = [];
    for await (const ids of subjectPages(scoring.database, { kinds })) {
      const found = await scoring.subjects.byIds(ids);
      pages.push(ids.map(id => found.get(id)?.entity.metadata.name ?? ''));
    }
    return pages;
  }

  it('have everybody once, members before their systems', async () => {
    const scoring = await TestScoring.open(await open(), [gardenModel()]);
    const { database } = scoring;
    expect(await pagesOf(scoring)).toEqual([]);

    await scoring.put(system('country'), system('town'), system('park'));
    const beds = Array.from({ length: 600 }, (_, index) => `bed-${index}`);
    await scoring.put(...beds.map(name => component(name)));
    await scoring.put(system('left'), system('right'), system('gone'));
    await scoring.members(refOf('country'), [refOf('town')]);
    await scoring.members(refOf('town'), [refOf('park'), refOf('left')]);
    await scoring.members(refOf('left'), [refOf('right')]);
    await scoring.members(refOf('right'), [refOf('left')]);
    await scoring.members(refOf('park'), ['component:default/bed-1']);
    await scoring.remove(refOf('gone'));

    expect(await countSubjects(database, { kinds: undefined })).toBe(605);
    const pages = await pagesOf(scoring);
    expect(pages.map(page => page.length)).toEqual([250, 250, 100, 1, 1, 2, 1]);
    expect(pages.slice(0, 3).flat().sort()).toEqual([...beds].sort());
    const systems = pages.slice(3).flat();
    expect([...systems].sort()).toEqual([
      'country',
      'left',
      'park',
      'right',
      'town',
    ]);
    expect(systems.indexOf('park')).toBeLessThan(systems.indexOf('town'));
    expect(systems.indexOf('town')).toBeLessThan(systems.indexOf('country'));
    const components = (await pagesOf(scoring, ['component'])).flat();
    expect(components.sort()).toEqual([...beds].sort());
  });
});
