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

import { Tx, WhatIfRow } from '../../database';
import { WhatIfFailure } from '../WhatIf';

/** How many subjects that could not be evaluated are named. */
const NAMED_FAILURES = 100;

export async function addFailures(
  tx: Tx,
  id: string,
  failures: readonly WhatIfFailure[],
): Promise<void> {
  const row = await tx<WhatIfRow>('what_ifs')
    .where({ id })
    .first('failed', 'failures');
  const known: WhatIfFailure[] = JSON.parse(row?.failures ?? '[]');
  await tx('what_ifs')
    .where({ id })
    .update({
      failed: (row?.failed ?? 0) + failures.length,
      failures: JSON.stringify(
        [...known, ...failures].slice(0, NAMED_FAILURES),
      ),
    });
}
