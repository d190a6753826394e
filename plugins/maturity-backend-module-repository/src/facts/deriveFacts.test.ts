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

import { ListingBuilder } from '../read/ListingBuilder';
import { MAX_CONTENT_BYTES } from '../read/ListingLimits';
import { DeriveFactsOptions, deriveFacts } from './deriveFacts';

type Given = Partial<DeriveFactsOptions> & { maxFiles?: number };

/** The facts of files; a number for content is a size that is not opened. */
function factsOf(
  files: Record<string, string | number>,
  given: Given = {},
): Record<string, boolean | number> {
  const builder = ListingBuilder.create({
    maxFiles: given.maxFiles ?? 1_000,
    maxBytes: 1_000_000,
  });
  for (const [path, content] of Object.entries(files)) {
    const size = typeof content === 'number' ? content : content.length || 1;
    if (builder.see(path, size) && typeof content === 'string') {
      builder.open(path, Buffer.from(content));
    }
  }
  const facts = deriveFacts({
    index: builder.finish(),
    folder: '',
    type: 'github',
    isPlatform: false,
    pipelinesAreFiles: false,
    ...given,
  });
  return Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));
}

describe('deriveFacts', () => {
  it('leaves out what a missing file does not prove', () => {
    const facts = factsOf({ 'src/main.py': 'x' });
    for (const fact of [
      'ci.pipeline-present',
      'scm.deploy-manifests-in-repo',
      'scm.iac-present',
      'scm.lock-file-present',
      'platform.contribution-guide',
    ]) {
      expect(facts).not.toHaveProperty([fact]);
    }
    expect(facts).toMatchObject({
      'scm.readme-present': false,
      'scm.tests-present': false,
    });
  });

  it('takes a missing pipeline for none where all are files', () => {
    expect(
      factsOf({ 'src/main.py': 'x' }, { pipelinesAreFiles: true }),
    ).toMatchObject({ 'ci.pipeline-present': false });
    expect(
      factsOf(
        { 'a/main.py': 'x', 'b/Jenkinsfile': 'x' },
        { pipelinesAreFiles: true, folder: 'a' },
      ),
    ).not.toHaveProperty(['ci.pipeline-present']);
  });

  it('knows of no missing tests where they may be in the code, or there is none', () => {
    for (const path of ['src/lib.rs', 'index.html']) {
      expect(factsOf({ [path]: 'x' })).not.toHaveProperty([
        'scm.tests-present',
      ]);
    }
    expect(factsOf({ 'src/lib.rs': 'x', 'tests/it.rs': 'x' })).toMatchObject({
      'scm.tests-present': true,
    });
  });

  it('misses a lock file only where a package manager writes one', () => {
    expect(factsOf({ 'package.json': '{}' })).toMatchObject({
      'scm.lock-file-present': false,
    });
    expect(factsOf({ 'go.mod': 'module x' })).not.toHaveProperty([
      'scm.lock-file-present',
    ]);
    expect(
      factsOf({ 'a/package.json': '{}', 'yarn.lock': 'x' }, { folder: 'a' }),
    ).toMatchObject({ 'scm.lock-file-present': true });
  });

  it('misses no code owners where the host keeps reviewers elsewhere', () => {
    expect(factsOf({ 'a.ts': 'x' })).toMatchObject({
      'scm.codeowners-present': false,
    });
    expect(factsOf({ 'a.ts': 'x' }, { type: 'azure' })).not.toHaveProperty([
      'scm.codeowners-present',
    ]);
  });

  it('counts files with credentials, and none only when all were opened', () => {
    const key = '-----BEGIN PRIVATE KEY-----';
    expect(
      factsOf({ '.env': 'A=b', 'a/tls.key': key, 'a/ca.pem': 'x' }),
    ).toMatchObject({ 'scm.secret-files': 2 });
    expect(factsOf({ 'tls.key': MAX_CONTENT_BYTES + 1 })).not.toHaveProperty([
      'scm.secret-files',
    ]);
    expect(
      factsOf({ 'tls.key': MAX_CONTENT_BYTES + 1, '.env': 'A=b' }),
    ).toMatchObject({ 'scm.secret-files': 1 });
    expect(factsOf({ 'tls.key': 100 }, {})).toMatchObject({
      'scm.readme-present': false,
    });
    expect(
      factsOf({ 'a/.env': 'A=b', 'b/x.ts': 'x' }, { folder: 'b' }),
    ).toMatchObject({ 'scm.secret-files': 0 });
  });

  it('misses no bot that a package.json may name which was not opened', () => {
    expect(
      factsOf({ 'package.json': MAX_CONTENT_BYTES + 1 }),
    ).not.toHaveProperty(['scm.dependency-bot-configured']);
    expect(factsOf({ 'package.json': '{"renovate":{}}' })).toMatchObject({
      'scm.dependency-bot-configured': true,
    });
  });

  it('keeps what it found of a repository that is too large, and no more', () => {
    expect(
      factsOf({ 'README.md': '#', 'a.ts': 'x', 'b.ts': 'x' }, { maxFiles: 2 }),
    ).toEqual({ 'scm.repository-linked': true, 'scm.readme-present': true });
  });

  it('reports the contribution guide of the platform only', () => {
    const files = { 'CONTRIBUTING.md': '#' };
    expect(factsOf(files)).not.toHaveProperty(['platform.contribution-guide']);
    expect(factsOf(files, { isPlatform: true })).toMatchObject({
      'platform.contribution-guide': true,
    });
  });
});
