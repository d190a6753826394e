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

import { Knex } from 'knex';

const WATCH: readonly string[] = [
  `create table damage_claims (
     id bigserial primary key, subject_id int, claim_id text, replica text,
     at bigint, former_id text, former_until bigint
   )`,
  `create index on damage_claims (claim_id, subject_id)`,
  `create table damage_writes (
     subject_id int, claim_id text, replica text, at bigint
   )`,
  `create function damage_now() returns bigint language sql as
     $$ select (extract(epoch from clock_timestamp()) * 1000)::bigint $$`,
  `create function damage_claim() returns trigger language plpgsql as $$
     begin
       insert into damage_claims
         (subject_id, claim_id, replica, at, former_id, former_until)
       values (new.subject_id, new.claim_id,
         current_setting('application_name'), damage_now(),
         old.claim_id, old.claimed_until);
       return new;
     end $$`,
  `create function damage_write() returns trigger language plpgsql as $$
     begin
       insert into damage_writes (subject_id, claim_id, replica, at)
       values (new.subject_id,
         (select claim_id from dirty where subject_id = new.subject_id),
         current_setting('application_name'), damage_now());
       return new;
     end $$`,
  `create trigger damage_claim after update on dirty for each row
     when (new.claim_id is not null
       and new.claim_id is distinct from old.claim_id)
     execute function damage_claim()`,
  `create trigger damage_write after insert or update on scorecards
     for each row execute function damage_write()`,
];

/**
 * Notes in the database itself, whoever is killed, which replica claimed a
 * subject from whom, and which one wrote a scorecard under which claim. Before
 * anything is scored.
 */
export async function watchClaims(knex: Knex): Promise<void> {
  // Each by itself: a transaction of all could wait for a replica's, and that
  // for it.
  for (const statement of WATCH) {
    await knex.raw(statement);
  }
}

export interface ClaimCounts {
  /** How often a subject was claimed, and by how many replicas. */
  claims: number;
  replicas: number;
  /** Claims that ended because their lease ran out. */
  takenOver: number;
  /** Scorecards written. */
  writes: number;
}

export async function countClaims(knex: Knex): Promise<ClaimCounts> {
  const { rows } = await knex.raw(
    `select count(*) as claims, count(distinct replica) as replicas,
       count(former_id) as taken_over,
       (select count(*) from damage_writes) as writes from damage_claims`,
  );
  const [{ claims, replicas, taken_over, writes }] = rows;
  return {
    claims: Number(claims),
    replicas: Number(replicas),
    takenOver: Number(taken_over),
    writes: Number(writes),
  };
}

/** Claims of subjects that another one held at that time. */
export async function findDoubleClaims(knex: Knex): Promise<object[]> {
  return knex('damage_claims')
    .whereNotNull('former_id')
    .whereRaw('former_until > at');
}

/** Scorecards written by a replica whose claim the subject was not. */
export async function findForeignWrites(knex: Knex): Promise<object[]> {
  const { rows } = await knex.raw(
    `select w.* from damage_writes w left join damage_claims c
       on c.claim_id = w.claim_id and c.subject_id = w.subject_id
     where c.replica is distinct from w.replica`,
  );
  return rows;
}

/** What a replica had claimed and not finished, and until when. */
export interface OpenClaims {
  subjects: number[];
  /** Milliseconds; when the last one ends. */
  until: number;
}

export async function openClaimsOf(
  knex: Knex,
  replica: string,
): Promise<OpenClaims> {
  const rows: { subject_id: number; claimed_until: string }[] = await knex(
    'dirty',
  )
    .join('damage_claims', join =>
      join
        .on('damage_claims.claim_id', 'dirty.claim_id')
        .on('damage_claims.subject_id', 'dirty.subject_id'),
    )
    .where({ replica })
    .select('dirty.subject_id', 'claimed_until');
  return {
    subjects: rows.map(row => row.subject_id),
    until: Math.max(...rows.map(row => Number(row.claimed_until))),
  };
}

/** When each of some subjects was next claimed after a moment, if it was. */
export async function claimedAgain(
  knex: Knex,
  options: { subjects: readonly number[]; after: number },
): Promise<number[]> {
  const rows: { at: string }[] = await knex('damage_claims')
    .whereIn('subject_id', [...options.subjects])
    .where('at', '>', options.after)
    .groupBy('subject_id')
    .min({ at: 'at' });
  return rows.map(row => Number(row.at));
}
