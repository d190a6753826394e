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

import { toNumber, toOptionalNumber, WhatIfRow } from '../../database';
import { WhatIf } from '../WhatIf';

export function toWhatIf(row: WhatIfRow): WhatIf {
  return {
    id: row.id,
    modelId: row.model_id,
    baseVersion: row.base_version,
    draftVersion: row.draft_version,
    state: row.state,
    done: row.done,
    total: row.total ?? undefined,
    failed: row.failed,
    failures: JSON.parse(row.failures),
    error: row.error ?? undefined,
    startedBy: row.started_by,
    startedAt: toNumber(row.started_at),
    finishedAt: toOptionalNumber(row.finished_at),
  };
}
