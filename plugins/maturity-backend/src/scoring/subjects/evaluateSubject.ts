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
  EvaluateInput,
  FactRecord,
  Member,
  Target,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Entity } from '@backstage/catalog-model';
import { ChosenTarget } from '../../catalog';
import { memberPracticesOf } from '../codec';
import { PreparedEntities } from './PreparedEntities';
import { MemberInputs, SubjectInputs } from './SubjectInputs';

/** Which level is aimed at. */
export type TargetOf = (
  entity: Entity,
  model: CompiledModel,
  chosen?: readonly ChosenTarget[],
) => Target | undefined;

/**
 * Whether a model looks at entities of a kind. Who is of such a kind has a
 * scorecard, if only one that says why nothing is scored.
 *
 * @param kind - lower case
 */
export function asksKind(model: CompiledModel, kind: string): boolean {
  return (
    !model.kinds || model.kinds.some(asked => asked.toLowerCase() === kind)
  );
}

/**
 * The members of a system that have no scorecard under a model yet, though
 * they will have one: until then the system's is pending. One that cannot be
 * scored is not waited for; it counts as not scored.
 */
export function pendingMembers(
  inputs: SubjectInputs,
  model: CompiledModel,
): MemberInputs[] {
  return inputs.members.filter(
    ({ subject, practices, failed }) =>
      !failed && asksKind(model, subject.kind) && !practices.has(model.id),
  );
}

/** Everything that one evaluation depends on. */
export function toEvaluateInput(options: {
  inputs: SubjectInputs;
  model: CompiledModel;
  now: number;
  prepared: PreparedEntities;
  targetOf: TargetOf;
}): EvaluateInput {
  const { inputs, model, now, prepared, targetOf } = options;
  const { subject, members } = inputs;
  return {
    prepared: prepared.get(model, subject),
    facts: [...scanFactsAt(subject.scanFacts, now), ...inputs.facts],
    waivers: inputs.waivers.filter(({ modelId }) => modelId === model.id),
    members: members.map(member => toMember(member, model)),
    now,
    target: targetOf(subject.entity, model, subject.chosenTargets),
  };
}

/**
 * What the scan saw holds until the next scan, so it is never from after now:
 * neither when another replica's clock is ahead, nor when the past is
 * replayed.
 */
function scanFactsAt(
  scanFacts: readonly FactRecord[],
  now: number,
): FactRecord[] {
  return scanFacts.map(fact =>
    Number(fact.observedAt) > now ? { ...fact, observedAt: now } : fact,
  );
}

/**
 * A member as its system counts it.
 *
 * @param at - a moment to come, in milliseconds, as the member foresees it
 */
export function toMember(
  member: MemberInputs,
  model: CompiledModel,
  at: number = -Infinity,
): Member {
  const foreseen = member.foreseen
    ?.get(model.id)
    ?.findLast(change => change.at <= at && change.practices !== undefined);
  const bytes =
    foreseen?.practices === undefined
      ? member.practices.get(model.id)
      : Buffer.from(foreseen.practices, 'base64');
  return {
    entity: member.subject.entity,
    practices: bytes ? memberPracticesOf(model.practices, bytes) : {},
  };
}
