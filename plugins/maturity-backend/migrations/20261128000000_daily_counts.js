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
 * What the history of levels does not tell is counted once a day.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('daily_counts', table => {
    table.comment('The whole organisation under a model, a row per UTC day');
    table.string('model_id', 200).notNullable();
    table.string('day', 10).notNullable().comment('As 2026-11-21');
    table.integer('scored').notNullable().comment('Subjects with a scorecard');
    table.double('coverage').comment('Mean, 0 to 1; empty: nothing is asked');
    table.integer('waivers').notNullable().comment('In force');
    table.integer('unowned').notNullable().comment('Subjects nobody owns');
    table.primary(['model_id', 'day']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('daily_counts');
};
