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

import { createHash } from 'crypto';
import { Subject } from '../../catalog';

const LENGTH = 16;

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, LENGTH);
}

/** Of the entity and of what the catalog scan says about it. */
export function entityHash(
  subject: Pick<Subject, 'hash' | 'scanFacts'>,
): string {
  const seen = subject.scanFacts
    .map(({ fact, value }) => JSON.stringify([fact, value]))
    .sort();
  return shortHash([subject.hash, ...seen].join('\n'));
}

/** Of who the members are; undefined without any. */
export function membersHash(refs: readonly string[]): string | undefined {
  return refs.length === 0 ? undefined : shortHash([...refs].sort().join('\n'));
}
