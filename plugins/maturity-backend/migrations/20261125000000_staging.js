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

// @ts-check

/**
 * Versions that are staged, and the end of those that are not in force any
 * more. In `dirty`, ranks from 2 on are for what a staged version alone needs.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('model_versions', table => {
    table
      .bigInteger('retired_at')
      .comment(
        'Since when it is out of force while it has scorecards; empty: it has none, or is in force',
      );
  });
  await knex.raw(
    `create unique index model_versions_staged_uniq
     on model_versions (model_id) where state = 'staged'`,
  );
  await knex('model_versions')
    .where({ state: 'retired' })
    .update({ retired_at: knex.ref('staged_at') });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('scorecards')
    .whereIn(
      ['model_id', 'model_version'],
      knex('model_versions')
        .select('model_id', 'version')
        .whereNot({ state: 'active' }),
    )
    .delete();
  await knex('model_versions').where({ state: 'staged' }).delete();
  await knex('dirty')
    .where('rank', '>', 1)
    .update({ rank: knex.raw('"rank" - 2') });
  await knex.raw('drop index model_versions_staged_uniq');
  await knex.schema.alterTable('model_versions', table => {
    table.dropColumn('retired_at');
  });
};
