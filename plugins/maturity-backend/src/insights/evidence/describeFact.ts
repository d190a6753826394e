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

import {
  CompiledModel,
  FactEvidence,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { annotationFor } from '../../scorecards';

/** What a fact means, and who could report it in which way. */
export function describeFact(
  model: CompiledModel,
  index: number,
): Pick<
  FactEvidence,
  'fact' | 'title' | 'meaning' | 'reportedBy' | 'attest' | 'declarable'
> {
  const { id, title, meaning, reportedBy = [], attest } = model.facts[index];
  return {
    fact: id,
    title,
    meaning,
    reportedBy,
    attest: attest ?? 'not-owner',
    declarable: annotationFor(model, index),
  };
}
