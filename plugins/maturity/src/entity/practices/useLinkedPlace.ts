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

import { useUrlParams } from '../../hooks';
import { ScorecardView } from '../scorecard';

/** What a link into a scorecard leads to. */
export interface LinkedPlace {
  practice: string;
  check?: string;
  /** The first level that asks for it; undefined where none does. */
  level?: number;
}

/** The check or practice that the address names, if the scorecard has it. */
export function useLinkedPlace(view: ScorecardView): LinkedPlace | undefined {
  const params = useUrlParams();
  const check = view.checks.get(params.get('check') ?? '');
  const practice = view.practices.get(
    check?.practice ?? params.get('practice') ?? '',
  );
  return (
    practice && {
      practice: practice.id,
      check: check?.id,
      level: practice.requiredAt.length
        ? Math.min(...practice.requiredAt)
        : undefined,
    }
  );
}
