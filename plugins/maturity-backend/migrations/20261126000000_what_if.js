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
 * What a draft of a model would change, subject by subject.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('what_ifs', table => {
    table.comment('Drafts of models that are tried on the whole catalog');
    table.string('id', 36).notNullable().primary().comment('UUID');
    table.string('model_id', 200).notNullable();
    table
      .string('base_version', 64)
      .notNullable()
      .comment('The version in force that the draft is compared with');
    table.string('draft_version', 64).notNullable();
    table.text('document').notNullable().comment('The draft, as JSON');
    table
      .text('layout')
      .comment('What the results are about, as JSON; empty until it runs');
    table
      .string('state', 16)
      .notNullable()
      .comment('queued, running, done, failed or cancelled');
    table
      .integer('active')
      .comment('1 while it is queued or running; so there is one at a time');
    table.integer('done').notNullable().defaultTo(0).comment('Subjects');
    table.integer('total').comment('Subjects; empty until it runs');
    table.integer('failed').notNullable().defaultTo(0).comment('Subjects');
    table
      .text('failures')
      .notNullable()
      .comment('The first of them with why, JSON array');
    table.text('error').comment('Why it failed as a whole');
    table.string('started_by', 400).notNullable();
    table.bigInteger('started_at').notNullable();
    table.bigInteger('finished_at');
    table.string('claim_id', 36).comment('Who works on it');
    table.bigInteger('claimed_until');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often it was begun');
    table.unique(['active'], { indexName: 'what_ifs_active_uniq' });
    table.index(['finished_at'], 'what_ifs_finished_at_idx');
  });

  await knex.schema.createTable('what_if_results', table => {
    table.comment('Levels before and after, many subjects in a row');
    table.string('what_if_id', 36).notNullable();
    table.integer('chunk').notNullable();
    table
      .binary('subjects')
      .notNullable()
      .comment('Ids of subjects, four bytes each, little endian');
    table
      .binary('levels')
      .notNullable()
      .comment(
        'Per subject two bytes per ladder, before and after; 255 is none',
      );
    table
      .text('stops')
      .notNullable()
      .comment('JSON: by position, what stops those who drop');
    table.primary(['what_if_id', 'chunk']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('what_if_results');
  await knex.schema.dropTable('what_ifs');
};
