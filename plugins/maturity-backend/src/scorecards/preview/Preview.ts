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

import { Entity } from '@backstage/catalog-model';
import {
  catalogFacts,
  CompiledModel,
  evaluate,
  FactRecord,
  MemberPractice,
  memberPractices,
  PreviewRequest,
  RESERVED_SOURCES,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ChosenTarget,
  cutEntity,
  referencesOf,
  Subject,
  SubjectStore,
} from '../../catalog';
import { Clock } from '../../clock';
import { ModelRegistry } from '../../models';
import {
  asksKind,
  FactReader,
  ModelWaiver,
  TargetOf,
  WaiverReader,
} from '../../scoring';
import { DetailInput, DetailMember } from '../DetailInput';
import { Visibility } from '../Visibility';
import { PreviewInput, readPreview } from './readPreview';

export interface PreviewOptions {
  registry: Pick<ModelRegistry, 'get'>;
  subjects: SubjectStore;
  facts: FactReader;
  waivers: WaiverReader;
  targetOf: TargetOf;
  clock: Clock;
}

/** What is stored about the entity that is previewed. */
interface Baseline {
  chosenTargets?: readonly ChosenTarget[];
  facts: readonly FactRecord[];
  waivers: readonly ModelWaiver[];
  members: readonly DetailMember[];
}

const NO_BASELINE: Baseline = { facts: [], waivers: [], members: [] };

/**
 * Evaluates what is given, beside what is stored about the same entity if
 * that is wanted and the caller may read it. Nothing is written.
 */
export class Preview {
  readonly #options: PreviewOptions;

  static create(options: PreviewOptions): Preview {
    return new Preview(options);
  }

  private constructor(options: PreviewOptions) {
    this.#options = options;
  }

  /** @throws RequestMistakes */
  async evaluate(options: {
    body: PreviewRequest;
    visibility?: Visibility;
  }): Promise<DetailInput> {
    const { clock, registry, targetOf } = this.#options;
    const { body, visibility } = options;
    const now = clock.now();
    const read = readPreview({ body, registry, now });
    const { entityRef, model } = read;
    const entity = cutEntity(read.entity);
    const scanned = await this.#scanFacts(entity, now, visibility);
    const baseline = await this.#baseline(read, now, visibility);
    const given = new Set(read.facts.map(keyOf));
    const waivers = [...baseline.waivers, ...read.waivers];
    const input = {
      entity,
      facts: [
        ...scanned,
        ...baseline.facts.filter(record => !given.has(keyOf(record))),
        ...read.facts,
      ],
      waivers,
      members: baseline.members,
      now,
      target: targetOf(entity, model, baseline.chosenTargets),
    };
    return {
      entityRef,
      title: entity.metadata.title ?? entity.metadata.name,
      entity,
      model,
      version: read.version,
      input,
      evaluation: evaluate(model, input),
      waivers: waivers.map(waiver => ({
        ...waiver,
        expiresAt: Number(waiver.expiresAt),
      })),
      members:
        entity.kind.toLowerCase() === 'system' ? baseline.members : undefined,
      pendingMembers: 0,
      now,
      visibility,
    };
  }

  /** What a scan would see on the entity as it is given. */
  async #scanFacts(
    entity: Entity,
    now: number,
    visibility: Visibility | undefined,
  ): Promise<FactRecord[]> {
    const found = await this.#options.subjects.byRefs(referencesOf(entity));
    return catalogFacts(entity, ref => {
      // Whoever may not read an entity does not learn here that it exists.
      const known = visibility?.mayRead(ref) !== false;
      return known ? found.has(ref) : undefined;
    }).map(({ fact, value }) => ({
      fact,
      value,
      evidence: 'observed',
      source: RESERVED_SOURCES.scan,
      observedAt: now,
    }));
  }

  async #baseline(
    { entityRef, model, isDraft, baseline }: PreviewInput,
    now: number,
    visibility: Visibility | undefined,
  ): Promise<Baseline> {
    const { subjects, facts, waivers } = this.#options;
    if (baseline !== 'stored' || visibility?.mayRead(entityRef) === false) {
      return NO_BASELINE;
    }
    const members = await subjects.members([entityRef]);
    const stored = await subjects.byRefs([entityRef]);
    // With rules of one's own one could ask after what one may not read.
    const counts = (ref: string) =>
      !isDraft || visibility?.mayRead(ref) !== false;
    const ofEntity = await waivers.forEntities(undefined, [entityRef]);
    return {
      chosenTargets: stored.get(entityRef)?.chosenTargets,
      facts:
        (await facts.forEntities(undefined, [entityRef])).get(entityRef) ?? [],
      waivers: (ofEntity.get(entityRef) ?? []).filter(
        waiver => waiver.modelId === model.id,
      ),
      members: await this.#members(
        (members.get(entityRef) ?? []).filter(counts),
        model,
        now,
      ),
    };
  }

  /** Members are evaluated as they are stored, under the model in question. */
  async #members(
    refs: readonly string[],
    model: CompiledModel,
    now: number,
  ): Promise<DetailMember[]> {
    const { subjects, facts, waivers } = this.#options;
    const found = [...(await subjects.byRefs(refs)).values()].filter(subject =>
      asksKind(model, subject.kind),
    );
    const factsOf = await facts.forEntities(undefined, refs);
    const waiversOf = await waivers.forEntities(undefined, refs);
    return found.map(subject => ({
      ref: subject.ref,
      title: subject.title,
      entity: subject.entity,
      practices: practicesOf(subject, {
        model,
        facts: factsOf.get(subject.ref) ?? [],
        waivers: waiversOf.get(subject.ref) ?? [],
        now,
      }),
    }));
  }
}

function practicesOf(
  subject: Subject,
  options: {
    model: CompiledModel;
    facts: readonly FactRecord[];
    waivers: readonly ModelWaiver[];
    now: number;
  },
): Record<string, MemberPractice> {
  const { model, facts, waivers, now } = options;
  const evaluation = evaluate(model, {
    entity: subject.entity,
    facts: [...subject.scanFacts, ...facts],
    waivers: waivers.filter(({ modelId }) => modelId === model.id),
    now,
  });
  return memberPractices(evaluation);
}

function keyOf({ fact, source }: FactRecord): string {
  return `${fact} ${source}`;
}
