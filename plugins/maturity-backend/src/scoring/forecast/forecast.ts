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
  CheckResult,
  CompiledModel,
  evaluate,
  EvaluateInput,
  Evaluation,
  Member,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { sameBytes } from '../cards/sameScorecard';
import { encodePractice, GRADES, positionsOf } from '../codec';
import { toMember } from '../subjects/evaluateSubject';
import { MemberInputs } from '../subjects/SubjectInputs';
import { structureOf } from '../transitions/ModelStructure';
import { DatedEnd, DatedEnds } from './DatedEnds';
import { Foreseen, ForeseenReason } from './Foreseen';

/** No attestation or waiver is for longer. */
const HORIZON_MS = 366 * 24 * 3_600_000;

/** Of more moments than these only the first are looked at. */
const MOST_MOMENTS = 100;

const STRENGTH = positionsOf(GRADES);
const HOLDS = new Set(['passed', 'waived']);
const BREAKS = new Set(['failed', 'unknown', 'error']);

/** Nothing is different as long as nothing happens. */
export const NOTHING_FORESEEN: Forecast = {
  foreseen: [],
  validUntil: undefined,
};

export interface ForecastOptions {
  model: CompiledModel;
  input: EvaluateInput;
  /** What it comes to now. */
  evaluation: Evaluation;
  /** Of a system. */
  members: readonly MemberInputs[];
}

/** What is known of a scorecard's future. */
export interface Forecast {
  /** Each moment at which levels or practices change, the first first. */
  readonly foreseen: readonly Foreseen[];
  /** When the forecast may be another by time alone; milliseconds. */
  readonly validUntil: number | undefined;
}

/**
 * Looks ahead for up to a year: evaluates the subject at every moment at which
 * something dated ends, all else as it is now. A system also at those at which
 * its members lose practices, as they foresee it themselves.
 */
export function forecast(options: ForecastOptions): Forecast {
  const { model, input, members } = options;
  const dated = DatedEnds.find(model, input);
  const now = Number(input.now);
  const byMoment = momentsOf(
    [...dated.ends, ...endsOfMembers(members, model)],
    now + HORIZON_MS,
  );
  const foreseen: Foreseen[] = [];
  let before = options.evaluation;
  let counted = input.members;
  for (const [at, why] of byMoment) {
    if (why.some(({ kind }) => kind === 'members')) {
      counted = membersAt(members, { model, at, counted });
    }
    const after = evaluate(model, {
      ...dated.inputAt(at),
      members: counted,
    });
    const change = compare({ model, at, why, before, after });
    if (change) {
      foreseen.push(change);
    }
    before = after;
  }
  return { foreseen, validUntil: dated.silentAt };
}

/** Members as they are from a moment on; most stay as they were. */
function membersAt(
  members: readonly MemberInputs[],
  options: {
    model: CompiledModel;
    at: number;
    counted: readonly Member[] | undefined;
  },
): Member[] {
  const { model, at, counted } = options;
  return members.map((member, index) => {
    const known = counted?.[index];
    const changes = member.foreseen
      ?.get(model.id)
      ?.some(change => change.at === at);
    return known && !changes ? known : toMember(member, model, at);
  });
}

function endsOfMembers(
  members: readonly MemberInputs[],
  model: CompiledModel,
): DatedEnd[] {
  return members.flatMap(({ foreseen }) =>
    (foreseen?.get(model.id) ?? [])
      .filter(({ practices }) => practices !== undefined)
      .map(({ at }) => ({ at, reason: { kind: 'members', members: 1 } })),
  );
}

/** In order of time; members are counted together. */
function momentsOf(
  ends: readonly DatedEnd[],
  horizon: number,
): [number, ForeseenReason[]][] {
  const moments = new Map<number, ForeseenReason[]>();
  for (const { at, reason } of ends) {
    if (at <= horizon) {
      const known = moments.get(at) ?? [];
      const together = known.find(
        ({ kind }) => kind === 'members' && reason.kind === 'members',
      );
      if (together?.kind === 'members') {
        together.members += 1;
      } else {
        known.push({ ...reason });
      }
      moments.set(at, known);
    }
  }
  return [...moments].sort(([a], [b]) => a - b).slice(0, MOST_MOMENTS);
}

interface Comparison {
  model: CompiledModel;
  at: number;
  why: readonly ForeseenReason[];
  before: Evaluation;
  after: Evaluation;
}

/** Undefined where nothing that anybody counts is different. */
function compare(comparison: Comparison): Foreseen | undefined {
  const { at, before, after } = comparison;
  const categories = after.categories.flatMap(({ id, level }, index) => {
    const from = before.categories[index].level;
    return from === level ? [] : [{ id, from, to: level }];
  });
  const practices = Buffer.from(after.practices.map(encodePractice));
  const moved = !sameBytes(
    practices,
    Buffer.from(before.practices.map(encodePractice)),
  );
  if (before.level === after.level && categories.length === 0 && !moved) {
    return undefined;
  }
  const weaker = after.checks.filter((check, index) =>
    isWeaker(before.checks[index], check),
  );
  return {
    at,
    from: before.level,
    to: after.level,
    categories,
    checks: weaker.map(({ id, state }) => ({
      id,
      from: before.checks.find(check => check.id === id)?.state ?? state,
      to: state,
    })),
    why: reasonsOf(comparison, weaker),
    practices: moved ? practices.toString('base64') : undefined,
  };
}

/** Whether a required check holds no longer, or on weaker evidence. */
function isWeaker(before: CheckResult, after: CheckResult): boolean {
  if (!after.required) {
    return false;
  }
  if (BREAKS.has(after.state)) {
    return HOLDS.has(before.state) || before.state === 'upcoming';
  }
  return (
    after.state === 'passed' &&
    before.state === 'passed' &&
    STRENGTH[after.evidence ?? 'declared'] <
      STRENGTH[before.evidence ?? 'declared']
  );
}

/** Of what ends at a moment that which the weaker checks depend on. */
function reasonsOf(
  { model, why }: Comparison,
  weaker: readonly CheckResult[],
): ForeseenReason[] {
  const { factsOfCheck } = structureOf(model);
  const checks = new Set(weaker.map(({ id }) => id));
  const practices = new Set(weaker.map(({ practice }) => practice));
  const facts = new Set(
    weaker.flatMap(({ id }) =>
      factsOfCheck[model.checkIndex(id) ?? -1].map(
        fact => model.facts[fact].id,
      ),
    ),
  );
  const concerned = why.filter(reason => {
    switch (reason.kind) {
      case 'members':
        return true;
      case 'start':
        return checks.has(reason.check);
      case 'waiver':
        return (
          checks.has(reason.check ?? '') || practices.has(reason.practice ?? '')
        );
      default:
        return facts.has(reason.fact);
    }
  });
  // a roll-up that was waived has no check of its own
  return concerned.length > 0 ? concerned : [...why];
}
