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
 * Health of sources, and what people attest. Waivers may be superseded from
 * here on; a state is text, so that changes no column.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('fact_sources', table => {
    table.integer('entities_asked').comment('In the last run');
    table.integer('facts_stored').comment('In the last run, changed or not');
  });

  await knex.schema.createTable('attestations', table => {
    table.comment('What people stated; the one in force is a fact as well');
    table.string('id', 36).notNullable().primary().comment('UUID');
    table.string('entity_ref', 400).notNullable();
    table.string('fact', 63).notNullable();
    table.text('value').notNullable().comment('JSON');
    table.text('note').notNullable();
    table.text('evidence_url');
    table.string('attested_by', 400).notNullable().comment('Entity ref');
    table.bigInteger('attested_at').notNullable();
    table.bigInteger('expires_at').notNullable();
    table.string('ended', 16).comment('superseded or revoked; empty: neither');
    table.string('ended_by', 400).comment('Entity ref');
    table.bigInteger('ended_at');
    table.index(['entity_ref', 'fact'], 'attestations_entity_ref_fact_idx');
    table.index(['attested_at', 'id'], 'attestations_attested_at_idx');
  });

  await knex.schema.alterTable('waivers', table => {
    table.index(['requested_at', 'id'], 'waivers_requested_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('waivers', table => {
    table.dropIndex(['requested_at', 'id'], 'waivers_requested_at_idx');
  });
  await knex.schema.dropTable('attestations');
  await knex.schema.alterTable('fact_sources', table => {
    table.dropColumn('entities_asked');
    table.dropColumn('facts_stored');
  });
};
