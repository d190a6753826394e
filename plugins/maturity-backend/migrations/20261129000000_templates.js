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
 * Which software template made an entity, and in which version, so that counts
 * can tell who is behind it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('subjects', table => {
    table.text('template').comment('Ref of the template that made the entity');
    table
      .text('template_version')
      .comment('Of that template; of a template its own');
  });
  // The next scan takes these for changed, and fills the columns.
  await knex('subjects')
    .where('entity', 'like', '%backstage.io/source-template%')
    .orWhere('entity', 'like', '%backstage.io/template-version%')
    .update({ hash: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('subjects', table => {
    table.dropColumn('template');
    table.dropColumn('template_version');
  });
};
