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

import { JsonObject } from '@backstage/types';
import { readFileSync } from 'fs';
import { resolve } from 'path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../../../..');

/** The `maturity` part of the demo's configuration. */
export function demoConfig(): JsonObject {
  const text = readFileSync(resolve(ROOT, 'app-config.demo.yaml'), 'utf8');
  const placed = text.replace(
    /\$\{MATURITY_EXAMPLES:-[^}]*\}/g,
    resolve(ROOT, 'examples'),
  );
  return parse(placed).maturity;
}
