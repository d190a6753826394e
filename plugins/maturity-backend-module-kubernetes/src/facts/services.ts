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

import { matchesLabels } from '../objects/matchesSelector';
import { Workload } from '../objects/Workload';

/**
 * The names of the Services that lead to the pods of a workload, or nothing if
 * Services could not be read.
 */
export function serviceNames({
  around,
  podLabels,
}: Workload): string[] | undefined {
  return around
    .list('Service')
    ?.filter(
      ({ spec: { selector } }) =>
        selector &&
        Object.keys(selector).length > 0 &&
        matchesLabels(podLabels, selector),
    )
    .map(({ metadata }) => metadata.name);
}
