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

import { createWorkshop } from '../__testUtils__/runCli';
import { SHAPES } from './__fixtures__/shapes';
import { CheckReport } from './CheckReport';

const workshop = createWorkshop();

describe('maturity check reads what repositories have', () => {
  it.each(SHAPES.map(shape => [shape.name, shape] as const))(
    '%s',
    async (_, { text, code, entities, problems }) => {
      await workshop.write({ 'catalog-info.yaml': text });
      const run = await workshop.run(['check', '--format', 'json']);
      const report: CheckReport = JSON.parse(run.out);
      expect(report.problems.map(each => `${each.line} ${each.code}`)).toEqual(
        problems,
      );
      expect(report.entities.map(each => each.entityRef).sort()).toEqual(
        entities,
      );
      expect(run).toMatchObject({ code, err: '' });
      for (const { file, column, message } of report.problems) {
        expect(file).toBe('catalog-info.yaml');
        expect(column).toBeGreaterThan(0);
        expect(message).not.toBe('');
      }
    },
  );
});
