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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { Tx } from '../../database';

/** The subjects of the catalog that a model gives a scorecard to. */
export function askedSubjects(
  tx: Tx,
  { kinds }: Pick<CompiledModel, 'kinds'>,
): Knex.QueryBuilder {
  return tx('subjects')
    .whereNull('subjects.removed_at')
    .modify(query => {
      if (kinds) {
        query.whereIn(
          'subjects.kind',
          kinds.map(kind => kind.toLowerCase()),
        );
      }
    });
}

/** Those of them that have no scorecard under a version yet. */
export function unscoredSubjects(
  tx: Tx,
  model: {
    id: string;
    version: string;
    compiled: Pick<CompiledModel, 'kinds'>;
  },
): Knex.QueryBuilder {
  return askedSubjects(tx, model.compiled).whereNotExists(
    tx('scorecards')
      .select(tx.raw('1'))
      .whereRaw('scorecards.subject_id = subjects.id')
      .where({ model_id: model.id, model_version: model.version }),
  );
}
