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

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const order = '@layer tokens, base, components, utilities, maturity;';

const sheets = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.css'))
  .map(name => [name, readFileSync(join(__dirname, name), 'utf8')]);

// A sheet may come before or after those of the components that it changes,
// and be the first of all. So each says the order, and ours is the last layer.
it.each(sheets)('%s goes before what components look like', (_name, text) => {
  const [said, rules] = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .trim()
    .split(/\s*\n(?=@)/);
  expect(said).toBe(order);
  expect(rules).toMatch(/^@layer maturity \{[^}][\s\S]*\n\}$/);
  // Nothing stands behind or beside the layer.
  expect(text.match(/^\S.*$/gm)?.filter(line => /^[.:@]/.test(line))).toEqual([
    order,
    '@layer maturity {',
  ]);
});
