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

import { classifyPath } from './classifyPath';
import { Sign } from './Sign';

/** The signs of a path, each as `sign` or `sign of folder`. */
function signsOf(path: string, ...wanted: Sign[]): string[] {
  return classifyPath(path)
    .signs.filter(({ sign }) => wanted.includes(sign))
    .map(({ sign, folder }) => (folder ? `${sign} of ${folder}` : sign));
}

describe('classifyPath', () => {
  it.each([
    '.github/workflows/ci.yml',
    '.gitlab-ci.yml',
    'Jenkinsfile',
    'ci/Jenkinsfile.release',
    'azure-pipelines.yml',
    'build/azure-pipelines-nightly.yaml',
    '.circleci/config.yml',
    'bitbucket-pipelines.yml',
    '.tekton/push.yaml',
    '.drone.yml',
    '.travis.yml',
    '.woodpecker/build.yaml',
    '.buildkite/pipeline.yml',
    'cloudbuild.yaml',
    'buildspec.yml',
  ])('%s defines a pipeline', path => {
    expect(signsOf(path, 'pipeline')).toHaveLength(1);
  });

  it.each([
    '.github/dependabot.yml',
    'templates/service/skeleton/.github/workflows/ci.yml',
    'services/a/.gitlab-ci.yml',
    'examples/Jenkinsfile',
    'node_modules/x/.travis.yml',
    'docs/gitlab-ci.md',
  ])('%s defines none', path => {
    expect(signsOf(path, 'pipeline')).toEqual([]);
  });

  it('says of which folder a file is a sign', () => {
    expect(signsOf('.github/workflows/ci.yml', 'pipeline')).toEqual([
      'pipeline',
    ]);
    expect(signsOf('services/a/Jenkinsfile', 'pipeline')).toEqual([
      'pipeline of services/a',
    ]);
    expect(signsOf('services/a/docs/guide/x.md', 'docs')).toEqual([
      'docs of services/a',
    ]);
    expect(signsOf('docs/index.md', 'docs')).toEqual(['docs']);
    expect(signsOf('a/LICENSES/MIT.txt', 'license')).toEqual(['license of a']);
    expect(signsOf('.github/CODEOWNERS', 'codeowners')).toEqual(['codeowners']);
  });

  it.each<[Sign, string[], string[]]>([
    [
      'readme',
      ['README', 'README.md', 'readme.rst', 'Readme.adoc'],
      ['README.md.bak', 'read-me.md', 'src/readme.ts'],
    ],
    [
      'docs',
      ['mkdocs.yml', 'mkdocs.yaml', 'doc/x.rst', 'docusaurus.config.ts'],
      ['docs/logo.png', 'docs.md', 'src/docs.ts'],
    ],
    [
      'license',
      [
        'LICENSE',
        'LICENCE.md',
        'LICENSE-MIT',
        'license.txt',
        'COPYING',
        'UNLICENSE',
      ],
      ['license.ts', 'license-checker.js', 'LicenseView.tsx', 'licenses.json'],
    ],
    [
      'codeowners',
      ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS', 'a/OWNERS'],
      ['src/CODEOWNERS', 'CODEOWNERS.md'],
    ],
    [
      'update-bot',
      [
        '.github/dependabot.yml',
        'renovate.json',
        'renovate.json5',
        '.renovaterc',
        '.github/renovate.json',
        '.gitlab/renovate.json5',
        '.scala-steward.conf',
      ],
      ['docs/renovate.json', 'a/.github/dependabot.yml'],
    ],
    [
      'lock-file',
      ['yarn.lock', 'a/package-lock.json', 'go.sum', 'uv.lock', 'Cargo.lock'],
      ['package.json', 'go.mod', 'lock.json', 'node_modules/x/yarn.lock'],
    ],
    [
      'containerfile',
      [
        'Dockerfile',
        'docker/Dockerfile.prod',
        'api.Dockerfile',
        'Containerfile',
      ],
      ['Dockerfile.dockerignore', 'docker-compose.yml', 'test/Dockerfile'],
    ],
    [
      'deployment',
      ['chart/Chart.yaml', 'k8s/base/kustomization.yaml', 'helmfile.yaml'],
      ['k8s/app.yaml', 'chart/values.yaml', 'examples/Chart.yaml'],
    ],
    [
      'infrastructure',
      ['main.tf', 'infra/Pulumi.yaml', 'infra/main.bicep', 'cdk.json'],
      ['x.tfvars', 'terraform.md', 'vendor/m/main.tf'],
    ],
    [
      'test',
      [
        'src/a.test.ts',
        'src/a.spec.jsx',
        'pkg/a_test.go',
        'tests/test_a.py',
        'a/test_a.py',
        'src/test/java/com/acme/ShopTest.java',
        'src/ShopTests.cs',
        'spec/shop_spec.rb',
        'test/helper.js',
        'tests/it.rs',
        'features/pay.feature',
        'run.bats',
      ],
      [
        'src/latest.ts',
        'src/contest.py',
        'src/testing.go',
        'tests/data.json',
        'tests/__init__.py',
        'spec/openapi.yaml',
        'src/Contest.java',
        'vendor/a/a_test.go',
      ],
    ],
    [
      'secret',
      ['.netrc', 'certs/app.p12', 'a/.aws/credentials', '.htpasswd'],
      ['test/app.p12', 'docs/netrc.md', 'credentials'],
    ],
    [
      'content',
      ['src/a.ts', 'README.md', 'Makefile', 'a/package.json'],
      ['catalog-info.yaml', 'a.yml', 'b.json'],
    ],
  ])('knows %s by name', (sign, yes, no) => {
    for (const path of yes) {
      expect([path, signsOf(path, sign)]).toEqual([
        path,
        [expect.stringMatching(`^${sign}`)],
      ]);
    }
    for (const path of no) {
      expect([path, signsOf(path, sign)]).toEqual([path, []]);
    }
  });

  it.each([
    ['k8s/app.yaml', 'manifest'],
    ['pnpm-lock.yaml', undefined],
    ['.github/dependabot.yml', undefined],
    ['package.json', 'package'],
    ['a/package.json', undefined],
    ['project.toml', 'buildpack'],
    ['.env', 'env'],
    ['a/.env.production', 'env'],
    ['.env.example', undefined],
    ['.env.local.template', undefined],
    ['.env.test', undefined],
    ['.envrc', undefined],
    ['tests/.env', undefined],
    ['tls.key', 'key'],
    ['deploy/id_ed25519', 'key'],
    ['gcp-service-account.json', 'key'],
    ['ca.pem', 'key'],
    ['fixtures/ca.pem', undefined],
    ['monkey.json', undefined],
    ['public.crt', undefined],
  ])('asks of %s: %s', (path, question) => {
    expect(classifyPath(path).question).toBe(question);
  });
});
