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

import { Subject, SubjectStore } from '../../catalog';
import { ModelVersion, ScoredVersions } from '../../models';
import { ScorecardStore } from '../cards/ScorecardStore';
import { Foreseen } from '../forecast/Foreseen';
import { DirtyQueue } from '../queue/DirtyQueue';
import {
  FactReader,
  MemberCounts,
  MemberInputs,
  SubjectInputs,
  WaiverReader,
} from './SubjectInputs';

const NONE: MemberCounts = { practices: new Map() };

export interface InputLoaderOptions {
  subjects: SubjectStore;
  facts: FactReader;
  waivers: WaiverReader;
  cards: ScorecardStore;
  queue: Pick<DirtyQueue, 'failedOf'>;
}

/**
 * Loads what many subjects are scored from, in a number of statements that
 * does not depend on how many they are.
 */
export class InputLoader {
  readonly #options: InputLoaderOptions;

  static create(options: InputLoaderOptions): InputLoader {
    return new InputLoader(options);
  }

  private constructor(options: InputLoaderOptions) {
    this.#options = options;
  }

  /** Subjects that are not there are absent; removed ones are marked so. */
  async load(
    subjectIds: readonly number[],
    versions: ScoredVersions,
  ): Promise<SubjectInputs[]> {
    const { subjects, facts, waivers, cards } = this.#options;
    const found = [...(await subjects.byIds(subjectIds)).values()];
    const refs = found.map(({ ref }) => ref);
    const factsOf = await facts.forEntities(undefined, refs);
    const waiversOf = await waivers.forEntities(undefined, refs);
    const cardsOf = await cards.ofSubjects(subjectIds);
    const membersOf = await this.#members(found, versions);
    return found.map(subject => ({
      subject,
      facts: factsOf.get(subject.ref) ?? [],
      waivers: waiversOf.get(subject.ref) ?? [],
      members: membersOf.get(subject.ref) ?? [],
      cards: cardsOf.get(subject.id) ?? [],
    }));
  }

  async #members(
    subjects: readonly Subject[],
    { active, staged }: ScoredVersions,
  ): Promise<Map<string, MemberInputs[]>> {
    const systems = subjects
      .filter(({ kind, removedAt }) => kind === 'system' && !removedAt)
      .map(({ ref }) => ref);
    if (systems.length === 0) {
      return new Map();
    }
    const refsOf = await this.#options.subjects.members(systems);
    const found = await this.#options.subjects.byRefs(
      [...refsOf.values()].flat(),
    );
    const ids = [...found.values()].map(({ id }) => id);
    const known = await this.#counts(ids, active);
    const knownStaged = await this.#counts(ids, staged);
    const failed = await this.#options.queue.failedOf(
      ids.filter(
        id =>
          known.get(id)?.practices.size !== active.length ||
          (knownStaged.get(id) ?? NONE).practices.size !== staged.length,
      ),
    );
    const members = new Map<string, MemberInputs[]>();
    for (const [system, refs] of refsOf) {
      members.set(
        system,
        refs.flatMap(ref => {
          const subject = found.get(ref);
          return subject
            ? [
                {
                  subject,
                  ...(known.get(subject.id) ?? NONE),
                  staged: knownStaged.get(subject.id),
                  failed: failed.has(subject.id),
                },
              ]
            : [];
        }),
      );
    }
    return members;
  }

  /** What systems count of members, under one version of each model. */
  async #counts(
    subjectIds: readonly number[],
    models: readonly ModelVersion[],
  ): Promise<Map<number, MemberCounts>> {
    if (models.length === 0) {
      return new Map();
    }
    const cards = await this.#options.cards.practicesOf(
      subjectIds,
      models.map(({ version }) => version),
    );
    const counts = new Map<
      number,
      {
        practices: Map<string, Uint8Array>;
        foreseen: Map<string, readonly Foreseen[]>;
      }
    >();
    for (const { subjectId, modelId, practices: bytes, foreseen } of cards) {
      const ofSubject = counts.get(subjectId) ?? {
        practices: new Map(),
        foreseen: new Map(),
      };
      ofSubject.practices.set(modelId, bytes);
      if (foreseen.length > 0) {
        ofSubject.foreseen.set(modelId, foreseen);
      }
      counts.set(subjectId, ofSubject);
    }
    return counts;
  }
}
