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

import { RESERVED_SOURCES } from '../annotations';
import { FactProgram, Program } from '../model/Program';
import type { EntityPath } from './goldenPaths';
import type { OwnRecord } from './ownRecords';

/** What an entity answers to the predicates of a model. */
export interface EntityAnswers {
  /** Whether it matches a predicate, -1 for none. */
  holds: (predicate: number) => boolean;
  /** By the program's golden paths: it says it follows it, or came from it. */
  onPaths: readonly boolean[];
}

/**
 * What follows from the answers of an entity. A catalog has thousands of entities and a
 * few dozen of these, so entities share them.
 */
export interface EntityProfile {
  subject: boolean;
  /** Checks whose target matches, as indices. */
  applicable: Int32Array;
  /** By fact index: an applicable check or a step reads it. */
  asked: Uint8Array;
  /** The same as indices. */
  askedFacts: Int32Array;
  /** Leaves over annotations and fields that are read. */
  leaves: readonly number[];
  /** Practice indices of the roll-ups that address the entity. */
  rollups: readonly number[];
  /** The `of` predicates that the entity matches. */
  memberOf: ReadonlySet<number>;
  paths: readonly EntityPath[];
  /** Records by derivation from a predicate. */
  derived: readonly OwnRecord[];
}

function deriveWhen(fact: FactProgram, holds: boolean): OwnRecord | undefined {
  if (fact.derive?.kind !== 'when') {
    return undefined;
  }
  const value = holds ? fact.derive.value : fact.derive.otherwise;
  return value === undefined
    ? undefined
    : { fact: fact.index, source: RESERVED_SOURCES.derivation, value };
}

function uniqueSorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function build(program: Program, answers: EntityAnswers): EntityProfile {
  const { holds, onPaths } = answers;
  const subject = holds(program.subject);
  const paths = program.paths.map((path, i) => {
    const applies = subject && holds(path.appliesTo);
    return { program: path, applies, onPath: applies && onPaths[i] };
  });
  const applicable = uniqueSorted(
    program.targets.flatMap(target =>
      subject && holds(target.appliesTo) ? target.checks : [],
    ),
  );
  const rules = [
    ...applicable.map(check => program.checks[check]),
    ...paths
      .flatMap(path => (path.applies ? path.program.steps : []))
      .flatMap(step => step.rule ?? []),
  ];
  const askedFacts = uniqueSorted(rules.flatMap(rule => rule.reads));
  const asked = new Uint8Array(program.facts.length);
  askedFacts.forEach(fact => {
    asked[fact] = 1;
  });
  return {
    subject,
    applicable: Int32Array.from(applicable),
    asked,
    askedFacts: Int32Array.from(askedFacts),
    leaves: uniqueSorted(rules.flatMap(rule => rule.leaves)),
    rollups: program.rollups
      .filter(({ rollup }) => subject && rollup && holds(rollup.appliesTo))
      .map(practice => practice.index),
    memberOf: new Set(
      program.rollups.flatMap(({ rollup }) =>
        rollup && holds(rollup.of) ? rollup.of : [],
      ),
    ),
    paths,
    derived: program.derived.flatMap(fact =>
      fact.derive?.kind === 'when'
        ? deriveWhen(fact, holds(fact.derive.when)) ?? []
        : [],
    ),
  };
}

/** There are far fewer in any real catalog; a hostile one is not kept. */
const LIMIT = 2_000;

const BITS = 15;

/** The answers as text, one bit each. */
function keyOf(program: Program, answers: EntityAnswers): string {
  const { questions } = program;
  let key = '';
  let bits = 0;
  for (let i = 0; i < questions.length; i++) {
    bits = (bits << 1) | (answers.holds(questions[i]) ? 1 : 0);
    if (i % BITS === BITS - 1) {
      key += String.fromCharCode(bits);
      bits = 0;
    }
  }
  key += String.fromCharCode(bits);
  for (const onPath of answers.onPaths) {
    key += onPath ? '1' : '0';
  }
  return key;
}

/** The shared profile of entities that give the same answers. */
export function profileOf(
  program: Program,
  answers: EntityAnswers,
): EntityProfile {
  const { profiles } = program.shared;
  const key = keyOf(program, answers);
  let profile = profiles.get(key);
  if (!profile) {
    profile = build(program, answers);
    if (profiles.size < LIMIT) {
      profiles.set(key, profile);
    }
  }
  return profile;
}
