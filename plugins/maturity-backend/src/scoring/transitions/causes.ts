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
  Climb,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { StoredScorecard } from '../cards/StoredScorecard';
import {
  CHECK_STATES,
  checkByStore,
  checkGradeOf,
  checkOutcomeOf,
  checkStateOf,
  factGradeOf,
  isPracticeWaivedWhole,
  OUTCOMES,
  positionsOf,
  practiceMeetsOf,
} from '../codec';
import { Demand, ModelStructure, structureOf } from './ModelStructure';
import { Cause, firstCause } from './Transition';
import { MemberTransition } from './TransitionStore';

/*
 * Why something changed. Every change has one cause, read from the stored
 * bytes before and after. Of several causes the first of `CAUSES` counts.
 *
 * A check's cause:
 *   model      its `enabledOn` came; what another version of the model moves is
 *              told by `recordSwitch`
 *   waivers    a waiver began or ended to cover what the rule comes to
 *   catalog    the target matches no more, or matches now; or the entity
 *              changed and the entity decided the outcome, before or now
 *   lost-data  a record in use went stale, was withdrawn, became inconclusive
 *              or ended, so that less, or weaker evidence, is known
 *   facts      everything else; a `within` that aged is among it
 *
 * A level's cause is that of the checks that stopped the climb: now for a
 * fall, before for a rise. A system's practices are decided by its members
 * too, so it takes over what moved those. Who joins or leaves is `catalog`.
 */

const STATE = positionsOf(CHECK_STATES);
const OUTCOME = positionsOf(OUTCOMES);

/** The states in which a check holds nobody back. */
const HOLDING: ReadonlySet<string | undefined> = new Set([
  'passed',
  'waived',
  'upcoming',
  'not-applicable',
]);

/** A member of a system: how it stands now and what happened to it. */
export interface MemberHistory {
  readonly practices: Uint8Array;
  /** Since the system was last written, newest first. */
  readonly transitions: readonly MemberTransition[];
}

/** What a system has in its members. */
export interface MembersContext {
  /** The practices, by position, whose roll-up counted somebody. */
  readonly rolledUp: ReadonlySet<number>;
  readonly histories: readonly MemberHistory[];
}

/** The same subject under the same version of a model, then and now. */
export interface Comparison {
  readonly model: CompiledModel;
  readonly before: StoredScorecard;
  readonly after: StoredScorecard;
  /** Of a system. */
  readonly members?: MembersContext;
}

/** One climb, overall or of a category, then and now. */
export interface ClimbChange {
  readonly demand: Demand;
  readonly before: Climb;
  readonly after: Climb;
}

/** Why one check changed, by its position. */
export function checkCause(comparison: Comparison, check: number): Cause {
  const { model, before, after } = comparison;
  const was = before.checks[check];
  const is = after.checks[check];
  const wasState = checkStateOf[was];
  const isState = checkStateOf[is];
  if ((wasState === STATE.upcoming) !== (isState === STATE.upcoming)) {
    return wasState === 0 || isState === 0 ? 'catalog' : 'model';
  }
  if (wasState === 0 || isState === 0) {
    return 'catalog';
  }
  const waived =
    (wasState === STATE.waived) !== (isState === STATE.waived) &&
    // what passes by itself needs no waiver, whether or not there is one
    wasState !== STATE.passed &&
    isState !== STATE.passed;
  if (waived) {
    return 'waivers';
  }
  const byEntity = checkByStore[was] === 0 || checkByStore[is] === 0;
  if (byEntity && before.entityHash !== after.entityHash) {
    return 'catalog';
  }
  const lessKnown =
    checkOutcomeOf[is] > OUTCOME.failed || checkGradeOf[is] < checkGradeOf[was];
  const facts = structureOf(model).factsOfCheck[check];
  return lessKnown && facts.some(fact => isLost(before, after, fact))
    ? 'lost-data'
    : 'facts';
}

/** Whether a record in use is gone and nothing as strong has replaced it. */
function isLost(
  before: StoredScorecard,
  after: StoredScorecard,
  fact: number,
): boolean {
  return factGradeOf[after.facts[fact]] < factGradeOf[before.facts[fact]];
}

/** Why a level changed. */
export function levelCause(comparison: Comparison, change: ClimbChange): Cause {
  const { model, before, after } = comparison;
  const structure = structureOf(model);
  const all = change.demand.flatMap(practices => practices);
  const fell = (change.after.level ?? -1) < (change.before.level ?? -1);
  const stop = fell ? change.after.nextLevel : change.before.nextLevel;
  const need = structure.need[stop ?? 0];
  const stopped = stop === null ? [] : change.demand[stop];
  const unmet = fell ? after.practices : before.practices;
  const stopping = stopped.filter(
    practice =>
      unmet[practice] !== 0 && practiceMeetsOf[unmet[practice]] < need,
  );
  const search = { comparison, structure, fell, need };
  return (
    firstCause(causesOf(search, stopping)) ??
    firstCause(changedChecks(search, stopping)) ??
    firstCause(causesOf(search, all)) ??
    firstCause(changedChecks(search, all)) ??
    (before.entityHash === after.entityHash ? 'facts' : 'catalog')
  );
}

interface Search {
  readonly comparison: Comparison;
  readonly structure: ModelStructure;
  readonly fell: boolean;
  /** Rank of the evidence that the level asks for. */
  readonly need: number;
}

/** What moved some practices in the direction in which the level went. */
function* causesOf(
  search: Search,
  practices: readonly number[],
): Generator<Cause> {
  const { comparison, structure } = search;
  const { before, after } = comparison;
  for (const practice of practices) {
    const was = before.practices[practice];
    const is = after.practices[practice];
    const joined =
      (was === 0) !== (is === 0) || before.membersHash !== after.membersHash;
    if (joined && structure.rollsUp[practice]) {
      yield 'catalog';
    }
    if (isPracticeWaivedWhole[was] !== isPracticeWaivedWhole[is]) {
      yield 'waivers';
    }
    for (const check of structure.checksOfPractice[practice]) {
      if (turned(search, before.checks[check], after.checks[check])) {
        yield checkCause(comparison, check);
      }
    }
    yield* rollupCauses(search, practice);
  }
}

/** Whether a check held and holds no more, or the other way round. */
function turned(search: Search, was: number, is: number): boolean {
  const held = holds(was, search.need);
  return held !== holds(is, search.need) && held === search.fell;
}

function holds(check: number, need: number): boolean {
  switch (checkStateOf[check]) {
    case STATE.passed:
      return checkGradeOf[check] >= need;
    case STATE.failed:
    case STATE.unknown:
    case STATE.error:
      return false;
    default:
      return true;
  }
}

/** The causes of all checks of some practices that are not as they were. */
function* changedChecks(
  { comparison, structure }: Search,
  practices: readonly number[],
): Generator<Cause> {
  const { before, after } = comparison;
  for (const practice of practices) {
    for (const check of structure.checksOfPractice[practice]) {
      if (before.checks[check] !== after.checks[check]) {
        yield checkCause(comparison, check);
      }
    }
  }
}

/** What moved the members that decide a roll-up. */
function* rollupCauses(search: Search, practice: number): Generator<Cause> {
  const { comparison, structure, fell, need } = search;
  const { model, members } = comparison;
  const standIns = structure.standIns[practice];
  if (!members || !standIns.some(one => members.rolledUp.has(one))) {
    return;
  }
  const checks = new Set(
    structure.checksOfPractice[practice].map(check => model.checks[check].id),
  );
  const moved = members.histories.filter(member => {
    const byte = member.practices[practice];
    const meets = byte === 0 || practiceMeetsOf[byte] >= need;
    return meets !== fell;
  });
  const own = moved.flatMap(member =>
    newestOf(member.transitions, checks).filter(
      ({ to }) => HOLDING.has(to) !== fell,
    ),
  );
  // Weaker evidence alone moves no check; the member's own level tells then.
  const found = own.length > 0 ? own : moved.flatMap(newestLevel);
  yield* found.map(({ cause }) => cause);
}

/** The newest transition of each of some checks. */
function newestOf(
  transitions: readonly MemberTransition[],
  checks: ReadonlySet<string>,
): MemberTransition[] {
  const newest = new Map<string, MemberTransition>();
  for (const transition of transitions) {
    const { kind, item } = transition;
    if (kind === 'check' && item !== undefined && checks.has(item)) {
      newest.set(item, newest.get(item) ?? transition);
    }
  }
  return [...newest.values()];
}

/** The newest change of a level or category. */
function newestLevel(member: MemberHistory): MemberTransition[] {
  const newest = member.transitions.find(({ kind }) => kind !== 'check');
  return newest ? [newest] : [];
}
