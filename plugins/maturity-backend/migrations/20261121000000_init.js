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
 * The tables of the first version. Moments are milliseconds since the epoch,
 * refs are lower case as `stringifyEntityRef` gives them, JSON is kept as text.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('model_versions', table => {
    table.comment(
      'Every version of a model that was ever active; one per model is',
    );
    table.string('model_id', 200).notNullable().comment('Id of the model');
    table.string('version', 64).notNullable().comment('Content hash');
    table
      .text('document')
      .notNullable()
      .comment('The model document with overrides applied, as JSON');
    table
      .text('overrides')
      .notNullable()
      .comment('The overrides that were applied, as a JSON array');
    table
      .string('origin', 16)
      .notNullable()
      .comment('builtin, file, config or module');
    table
      .string('state', 16)
      .notNullable()
      .comment('staged, active or retired');
    table.bigInteger('staged_at').notNullable().comment('When it came');
    table.bigInteger('activated_at').comment('When it last became active');
    table.primary(['model_id', 'version']);
  });
  await knex.raw(
    `create unique index model_versions_active_uniq
     on model_versions (model_id) where state = 'active'`,
  );

  await knex.schema.createTable('model_activations', table => {
    table.comment('When which version of a model became the active one');
    table.increments('id');
    table.string('model_id', 200).notNullable();
    table.string('version', 64).notNullable();
    table.bigInteger('activated_at').notNullable();
    table.index(['model_id', 'id'], 'model_activations_model_idx');
  });

  await knex.schema.createTable('settings', table => {
    table.comment('What the product remembers beside its tables');
    table.string('key', 63).notNullable().primary();
    table.text('value').notNullable();
  });

  await knex.schema.createTable('subjects', table => {
    table.comment(
      'The entities of the catalog as the last scans saw them, of every kind',
    );
    table.increments('id').comment('Stands for the subject in other tables');
    table.string('ref', 400).notNullable().comment('Entity ref, lower case');
    table.text('uid').comment('metadata.uid of the catalog');
    table.string('kind', 63).notNullable().comment('Lower case');
    table.string('namespace', 63).notNullable().comment('Lower case');
    table.string('name', 200).notNullable().comment('As written');
    table.text('title').notNullable().comment('metadata.title, else the name');
    table.text('type').comment('spec.type, lower case');
    table.text('lifecycle').comment('spec.lifecycle, lower case');
    table.text('owner').comment('Ref of the first ownedBy target');
    table.text('system').comment('Ref of the first system that it is part of');
    table
      .text('domain')
      .comment('Ref of the first domain that it is itself part of');
    table
      .text('parent')
      .comment('Ref of the group or domain that it is a child of');
    table.text('part_of').notNullable().comment('All partOf targets, JSON');
    table.text('tags').notNullable().comment('metadata.tags, JSON array');
    table
      .text('entity')
      .notNullable()
      .comment('The entity without status and with long texts cut, JSON');
    table.string('hash', 64).notNullable().comment('Over the whole entity');
    table
      .text('scan_facts')
      .notNullable()
      .comment('Facts of source catalog-scan: JSON array of records');
    table.bigInteger('created_at').notNullable().comment('First seen');
    table.bigInteger('updated_at').notNullable().comment('Last changed');
    table
      .bigInteger('removed_at')
      .comment('When it left the catalog; its facts and waivers wait 30 days');
    table.unique(['ref'], { indexName: 'subjects_ref_uniq' });
    table.index(['kind'], 'subjects_kind_idx');
    table.index(['removed_at'], 'subjects_removed_at_idx');
  });

  await knex.schema.createTable('members', table => {
    table.comment('Which subjects count as members of which system');
    table.string('system_ref', 400).notNullable();
    table.string('member_ref', 400).notNullable();
    table.primary(['system_ref', 'member_ref']);
    table.index(['member_ref'], 'members_member_ref_idx');
  });

  await knex.schema.createTable('held_removals', table => {
    table.comment(
      'Subjects that an implausible scan missed; a second scan must miss them too',
    );
    table.string('ref', 400).notNullable().primary();
    table.bigInteger('missed_at').notNullable().comment('First missed');
  });

  await knex.schema.createTable('scans', table => {
    table.comment('Reads of the whole catalog');
    table.increments('id');
    table.bigInteger('started_at').notNullable();
    table.bigInteger('finished_at').comment('Empty while it runs');
    table.boolean('complete').notNullable().comment('It read every page');
    table.integer('entities').notNullable().comment('Read so far');
    table.integer('changed').notNullable().comment('Arrived or changed');
    table.integer('removed').notNullable();
    table.text('error').comment('Why it is not complete');
    table.index(['finished_at'], 'scans_finished_at_idx');
  });

  await knex.schema.createTable('facts', table => {
    table.comment('What is on record about entities, one row per source');
    table.string('entity_ref', 400).notNullable();
    table.string('fact', 63).notNullable();
    table.string('source', 63).notNullable();
    table.text('value').notNullable().comment('JSON');
    table
      .string('grade', 16)
      .notNullable()
      .comment('declared, attested or observed');
    table.bigInteger('observed_at').notNullable();
    table.bigInteger('expires_at').comment('As given; the ttl is the model’s');
    table.text('url').comment('Where a person finds the evidence');
    table.bigInteger('received_at').notNullable().comment('Last written');
    table
      .bigInteger('waiting_since')
      .comment('Set while the catalog does not know the entity');
    table.primary(['entity_ref', 'fact', 'source']);
    table.index(['source'], 'facts_source_idx');
    table.index(['waiting_since', 'source'], 'facts_waiting_since_idx');
  });

  await knex.schema.createTable('fact_sources', table => {
    table.comment('Sources with their health; the first fifteen have a number');
    table.string('id', 63).notNullable().primary();
    table.string('kind', 16).notNullable().comment('push, file or module');
    table
      .integer('number')
      .comment('1 to 15: how scorecards name it; empty: among the others');
    table.bigInteger('last_run_at');
    table.bigInteger('last_success_at');
    table.text('errors').notNullable().comment('Of the last run, JSON array');
    table.unique(['number'], { indexName: 'fact_sources_number_uniq' });
  });

  await knex.schema.createTable('waivers', table => {
    table.comment('Exemptions of a practice or a check');
    table.string('id', 36).notNullable().primary().comment('UUID');
    table.string('entity_ref', 400).notNullable();
    table.string('model_id', 200).notNullable();
    table.string('practice_id', 200).comment('Either this or check_id');
    table.string('check_id', 400);
    table.text('reason').notNullable();
    table
      .string('state', 16)
      .notNullable()
      .comment('requested, approved, rejected or revoked');
    table.string('requested_by', 400).notNullable().comment('Entity ref');
    table.bigInteger('requested_at').notNullable();
    table.string('decided_by', 400).comment('Who approved or rejected it');
    table.bigInteger('decided_at');
    table.string('revoked_by', 400).comment('Who ended it before its time');
    table.bigInteger('revoked_at');
    table.text('note').comment('What whoever decided last had to say');
    table.bigInteger('expires_at').notNullable();
    table.index(['entity_ref'], 'waivers_entity_ref_idx');
    table.index(['state', 'expires_at'], 'waivers_state_expires_at_idx');
  });

  await knex.schema.createTable('dirty', table => {
    table.comment('Subjects that have to be scored again, for every model');
    table.integer('subject_id').notNullable().primary();
    table
      .integer('rank')
      .notNullable()
      .comment('0 first; systems are 1 and come after their members');
    table
      .integer('counter')
      .notNullable()
      .comment('Grows with each mark; a row is done if it did not');
    table.bigInteger('marked_at').notNullable();
    table.string('claim_id', 36).comment('Who works on it');
    table.bigInteger('claimed_until');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often it could not be scored');
    table
      .bigInteger('next_attempt_at')
      .comment('When it is tried again; empty: at once');
    table.index(['rank', 'marked_at'], 'dirty_rank_marked_at_idx');
  });

  await knex.schema.createTable('scorecards', table => {
    table.comment('The result per subject, model and model version, no text');
    table.integer('subject_id').notNullable();
    table.string('model_id', 200).notNullable();
    table.string('model_version', 64).notNullable();
    table.string('status', 16).notNullable().comment('scored or not-scored');
    table.string('reason', 32).comment('Why it is not scored');
    table.integer('level').comment('Empty: none');
    table.integer('level_without_waivers');
    table.integer('potential_level');
    table.integer('next_level');
    table.integer('first_level');
    table.integer('top_level');
    table.text('target').comment('JSON: level and categories');
    table.integer('target_level').comment('The overall target');
    table.boolean('at_target').comment('Empty without a target');
    table.boolean('at_target_without_waivers');
    table.double('coverage').comment('0 to 1');
    table.integer('open_steps').notNullable().comment('Count of next steps');
    table.integer('contradictions').notNullable();
    table
      .binary('categories')
      .notNullable()
      .comment(
        'Six bytes per category: level, without waivers, potential, next, first, top; 255 is none',
      );
    table.binary('checks').notNullable().comment('One byte per check');
    table.binary('practices').notNullable().comment('One byte per practice');
    table.binary('facts').notNullable().comment('One byte per fact');
    table.binary('steps').notNullable().comment('One byte per path step');
    table
      .string('entity_hash', 16)
      .notNullable()
      .comment('Of the entity and its catalog-scan facts it was made from');
    table
      .string('members_hash', 16)
      .comment('Of the members it was made from; empty without any');
    table.bigInteger('evaluated_at').notNullable();
    table.bigInteger('valid_until').comment('When time alone may change it');
    table.primary(['subject_id', 'model_id', 'model_version']);
    table.index(['valid_until'], 'scorecards_valid_until_idx');
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('What changed in scorecards, when and why');
    table.bigIncrements('id');
    table.integer('subject_id').notNullable();
    table.string('model_id', 200).notNullable();
    table.string('model_version', 64).notNullable();
    table.bigInteger('at').notNullable();
    table
      .string('kind', 16)
      .notNullable()
      .comment('level, category, check or subject');
    table.string('item', 400).comment('Id of the category or check');
    table.string('from_value', 32).comment('Empty where there was none');
    table.string('to_value', 32).comment('Empty where there is none');
    table
      .string('cause', 16)
      .notNullable()
      .comment('facts, model, catalog, waivers or lost-data');
    table.index(
      ['subject_id', 'model_id', 'id'],
      'transitions_subject_model_idx',
    );
    table.index(['model_id', 'kind', 'at'], 'transitions_model_kind_at_idx');
  });

  await knex.schema.createTable('changes', table => {
    table.comment(
      'Numbers that replicas follow; drawn under one lock as the last statement of a transaction',
    );
    table.bigIncrements('number');
    table.integer('subject_id').notNullable();
    table.bigInteger('at').notNullable();
    table.index(['at'], 'changes_at_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  for (const table of [
    'changes',
    'transitions',
    'scorecards',
    'dirty',
    'waivers',
    'fact_sources',
    'facts',
    'scans',
    'held_removals',
    'members',
    'subjects',
    'settings',
    'model_activations',
    'model_versions',
  ]) {
    await knex.schema.dropTable(table);
  }
};
