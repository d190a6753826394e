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

import { Subject, SubjectStore } from '../catalog';
import { FactReader, SubjectInputs, WaiverReader } from '../scoring';
import { Sides } from './WhatIfLayout';

/** What a system counts of a member, under both versions. */
export type MemberBytes = Partial<Sides<Uint8Array>>;

/** The inputs of one subject; those of a system differ in its members. */
export type InputSides = { readonly subject: Subject } & Sides<SubjectInputs>;

export interface WhatIfInputsOptions {
  subjects: SubjectStore;
  facts: FactReader;
  waivers: WaiverReader;
}

/**
 * Loads what scorecards are made from, for both versions at once. What is on
 * record of scorecards is not looked at: members count as they were evaluated
 * a moment ago.
 */
export class WhatIfInputs {
  readonly #options: WhatIfInputsOptions;

  static create(options: WhatIfInputsOptions): WhatIfInputs {
    return new WhatIfInputs(options);
  }

  private constructor(options: WhatIfInputsOptions) {
    this.#options = options;
  }

  /** Subjects that left the catalog are absent. */
  async load(
    subjectIds: readonly number[],
    options: {
      modelId: string;
      membersById: ReadonlyMap<number, MemberBytes>;
    },
  ): Promise<InputSides[]> {
    const { subjects, facts, waivers } = this.#options;
    const found = [...(await subjects.byIds(subjectIds)).values()].filter(
      ({ removedAt }) => removedAt === undefined,
    );
    const refs = found.map(({ ref }) => ref);
    const factsOf = await facts.forEntities(undefined, refs);
    const waiversOf = await waivers.forEntities(undefined, refs);
    const membersOf = await this.#members(found);
    return found.map(subject => {
      const shared = {
        subject,
        facts: factsOf.get(subject.ref) ?? [],
        waivers: waiversOf.get(subject.ref) ?? [],
        cards: [],
      };
      const members = membersOf.get(subject.ref) ?? [];
      const side = (name: keyof Sides<unknown>): SubjectInputs => ({
        ...shared,
        members: members.map(member => {
          const bytes = options.membersById.get(member.id)?.[name];
          return {
            subject: member,
            practices: new Map(bytes ? [[options.modelId, bytes]] : []),
          };
        }),
      });
      return { subject, before: side('before'), after: side('after') };
    });
  }

  async #members(found: readonly Subject[]): Promise<Map<string, Subject[]>> {
    const { subjects } = this.#options;
    const systems = found
      .filter(({ kind }) => kind === 'system')
      .map(({ ref }) => ref);
    const refsOf = await subjects.members(systems);
    const known = await subjects.byRefs([...refsOf.values()].flat());
    return new Map(
      [...refsOf].map(([system, refs]) => [
        system,
        refs.flatMap(ref => known.get(ref) ?? []),
      ]),
    );
  }
}
