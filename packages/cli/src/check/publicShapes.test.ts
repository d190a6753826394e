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

import { cp, readdir } from 'fs/promises';
import { resolve } from 'path';
import { createWorkshop } from '../__testUtils__/runCli';
import { CheckReport } from './CheckReport';

const workshop = createWorkshop();

const FOLDER = resolve(__dirname, '../__fixtures__/catalog-info');

/** `line code` of each problem and the refs of what is evaluated, by file. */
const EXPECTED: Record<string, [problems: string[], entities: string[]]> = {
  'annotations-as-list.yaml': [['5 refused'], []],
  'annotations-of-other-types.yaml': [
    ['7 not-text', '8 not-text', '9 not-text', '10 not-text'],
    [],
  ],
  'api-with-definition.yaml': [
    ['19 invalid-value'],
    ['api:default/petshop', 'api:default/petshop-events'],
  ],
  'beside-kubernetes.yaml': [['1 not-an-entity'], ['application:argocd/web']],
  'byte-order-marks.yaml': [['9 yaml'], []],
  'comments-only.yaml': [['1 empty'], []],
  'cookiecutter-joined.yaml': [['6 template'], []],
  'cookiecutter-quoted.yaml': [['5 template'], []],
  'cookiecutter-whole-values.yaml': [['4 template'], []],
  'custom-tags.yaml': [[], ['component:default/tagged']],
  'duplicate-keys.yaml': [['8 yaml'], []],
  'empty-documents.yaml': [['1 empty'], []],
  'generated-from-cloud.yaml': [['9 template'], []],
  'grpc-placeholder.yaml': [['5 placeholder'], ['api:default/greeter']],
  'merge-conflict.yaml': [['5 yaml'], []],
  'merge-keys.yaml': [
    ['7 invalid-value', '20 refused'],
    ['component:default/base'],
  ],
  'names-the-catalog-refuses.yaml': [
    ['4 refused-as-a-rule', '12 refused-as-a-rule', '14 not-counted'],
    ['component:default/my service (new)', 'component:default/my_service_'],
  ],
  'namespace-and-links.yaml': [
    ['21 unknown-fact'],
    ['component:quality-community/pytest-cache-more'],
  ],
  'no-owner.yaml': [['5 refused-as-a-rule'], ['component:default/monorepo']],
  'old-mac-line-ends.yaml': [['1 yaml'], []],
  'other-portal.yaml': [['1 not-an-entity'], []],
  'pipelines-as-resources.yaml': [
    ['57 unknown-fact'],
    [
      'component:default/search',
      'resource:default/pipeline-search-nightly',
      'resource:default/pipeline-search-release',
    ],
  ],
  'prototype-names.yaml': [
    [
      '4 refused-as-a-rule',
      '8 unknown-fact',
      '9 unknown-fact',
      '10 unknown-fact',
      '11 unknown-annotation',
    ],
    ['component:default/__proto__'],
  ],
  'put-together.yaml': [['3 placeholder'], ['component:default/put-together']],
  'registered-by-import.yaml': [
    [],
    ['component:default/parcel.config.terraform-poc'],
  ],
  'root-location.yaml': [[], ['location:devex/root']],
  'skeleton-conditional.yaml': [['7 template'], []],
  'skeleton-directive.yaml': [['2 template'], []],
  'skeleton.yaml': [
    ['9 placeholder'],
    [
      'component:default/${{ values.component_name }}',
      'system:default/${{ values.system }}',
    ],
  ],
  'software-template.yaml': [[], ['template:default/web-service']],
  'tabs-between.yaml': [[], ['component:default/tabbed-values']],
  'tabs.yaml': [['4 yaml'], []],
  'unfilled-form.yaml': [['4 not-an-entity'], []],
  'users-and-groups.yaml': [
    ['13 refused-as-a-rule', '17 refused'],
    ['group:default/infrastructure'],
  ],
  'utf-16.yaml': [['1 not-text'], []],
  'windows-line-ends.yaml': [['9 invalid-value'], ['component:default/crlf']],
  'wrong-indentation.yaml': [['7 yaml'], []],
};

describe('maturity check on files as public repositories have them', () => {
  async function check(...args: string[]) {
    await cp(FOLDER, workshop.cwd, { recursive: true });
    return workshop.run(['check', '*.yaml', ...args]);
  }

  it('knows what is to be said of each', async () => {
    const { out, err } = await check('--format', 'json');
    const report: CheckReport = JSON.parse(out);
    const files = await readdir(FOLDER);
    expect(report.files).toEqual(files.filter(f => f.endsWith('.yaml')).sort());
    expect(
      Object.fromEntries(
        report.files.map(file => [
          file,
          [
            report.problems
              .filter(each => each.file === file)
              .map(({ line, code }) => `${line} ${code}`),
            report.entities
              .filter(each => each.file === file)
              .map(({ entityRef }) => entityRef)
              .sort(),
          ],
        ]),
      ),
    ).toEqual(EXPECTED);
    expect(err).toBe('');
  });

  it('names file and line of everything, in every format', async () => {
    const places = Object.entries(EXPECTED).flatMap(([file, [problems]]) =>
      problems.map(problem => [file, parseInt(problem, 10)] as const),
    );
    const human = (await check()).out;
    const github = (await check('--format', 'github')).out;
    const junit = (await check('--format', 'junit')).out;
    const sarif = JSON.parse((await check('--format', 'sarif')).out);
    const located = sarif.runs[0].results.map(
      (result: { locations: { physicalLocation: SarifPlace }[] }) => {
        const { artifactLocation, region } =
          result.locations[0].physicalLocation;
        return `${artifactLocation.uri}:${region.startLine}`;
      },
    );
    for (const [file, line] of places) {
      expect(human).toContain(`${file}:${line}:`);
      expect(github).toContain(`file=${file},line=${line},`);
      expect(junit).toContain(`${file}:${line}`);
      expect(located).toContain(`${file}:${line}`);
    }
  });
});

interface SarifPlace {
  artifactLocation: { uri: string };
  region: { startLine: number };
}
