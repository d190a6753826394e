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
import { readdirSync, readFileSync } from 'fs';
import { join, relative, resolve } from 'path';
import { parse } from 'yaml';
import { readMaturityConfig } from './readMaturityConfig';

const DOCS = resolve(__dirname, '../../../../docs');

/** Examples of app-config.yaml in the documentation, with where they stand. */
const EXAMPLES = readdirSync(DOCS, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.md'))
  .flatMap(name => {
    const text = readFileSync(join(DOCS, name), 'utf8');
    return [...text.matchAll(/^( *)```yaml\n(.*?)^ *```$/gms)].map(
      ([whole, indent, body]) => ({
        place: `${relative(DOCS, join(DOCS, name))}:${
          text.slice(0, text.indexOf(whole)).split('\n').length
        }`,
        text: body.replace(new RegExp(`^${indent}`, 'gm'), ''),
      }),
    );
  })
  // a job of GitLab CI may have the name, too
  .filter(({ text }) => /^maturity:/m.test(text) && !/^ +script:/m.test(text))
  .map(({ place, text }) => [place, parse(text)] as const);

describe('examples of the configuration in the documentation', () => {
  it('are there', () => {
    expect(EXAMPLES.length).toBeGreaterThan(10);
  });

  it.each(EXAMPLES)('%s is taken', (_, data) => {
    expect(() => readMaturityConfig(new ConfigReader(data))).not.toThrow();
  });
});
