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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  aspectsOf,
  Assessment,
  Attestation,
  ChooseTargetsRequest,
  CompiledModel,
  PlatformsAnswer,
  TargetsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  Ownership,
  Subject,
  SubjectStore,
  Targets,
  TargetStore,
} from '../catalog';
import { Clock } from '../clock';
import { AttestationsService, normalizeEntityRef } from '../facts';
import { Query, RequestMistakes } from '../http';
import { ModelRegistry } from '../models';
import { Caller, noSuchEntity, Scorecards, Visibility } from '../scorecards';
import { AssessmentRequest, Assessments } from './Assessments';
import { checkTargets } from './checkTargets';
import { PLATFORM } from './isPlatform';
import { toAssessment } from './toAssessment';
import { toTarget } from './toTarget';

export interface DefaultAssessmentsOptions {
  registry: Pick<ModelRegistry, 'get' | 'list' | 'fact'>;
  subjects: Pick<SubjectStore, 'byRefs' | 'ofType'>;
  scorecards: Pick<Scorecards, 'scorecard'>;
  attestations: Pick<AttestationsService, 'list'>;
  targets: Targets;
  targetStore: TargetStore;
  ownership: Ownership;
  clock: Clock;
  /** Ref of the entity of `maturity.platform`. */
  platform?: string;
}

/**
 * Puts an assessment together from what others keep: the scorecard of the
 * platform, the attestations in force, and the targets.
 */
export class DefaultAssessments implements Assessments {
  readonly #options: DefaultAssessmentsOptions;
  readonly #platform: string | undefined;

  static create(options: DefaultAssessmentsOptions): Assessments {
    return new DefaultAssessments(options);
  }

  private constructor(options: DefaultAssessmentsOptions) {
    const { platform } = options;
    this.#options = options;
    this.#platform = platform && normalizeEntityRef(platform);
  }

  async platforms({ visibility }: Caller): Promise<PlatformsAnswer> {
    const { subjects } = this.#options;
    const typed = await subjects.ofType(PLATFORM);
    const named = await subjects.byRefs(
      this.#platform === undefined ? [] : [this.#platform],
    );
    const found = [
      ...new Map(
        [...typed, ...named.values()].map(subject => [subject.ref, subject]),
      ).values(),
    ].filter(({ ref }) => visibility?.mayRead(ref) !== false);
    found.sort((a, b) => a.title.localeCompare(b.title, 'en'));
    return {
      items: found.map(({ ref, title, owner }) => ({
        entityRef: ref,
        title,
        ...(owner !== undefined && { owner }),
        isDefault: ref === this.#platform || found.length === 1,
      })),
    };
  }

  async assessment(request: AssessmentRequest): Promise<Assessment> {
    const { registry, scorecards } = this.#options;
    const { entityRef, credentials, visibility } = request;
    const { compiled, id, version } = registry.get(request.model);
    const aspects = aspectsOf(compiled);
    if (aspects.length === 0) {
      throw new RequestMistakes([
        { path: 'query.model', message: this.#withoutAspects(id) },
      ]);
    }
    const subject = await this.#subject(entityRef, visibility);
    if (!compiled.isSubject(subject.entity)) {
      throw new RequestMistakes([
        {
          path: 'path.name',
          message: `is not looked at by '${id}': it assesses platforms, see /v1/platforms`,
        },
      ]);
    }
    const scorecard = await scorecards.scorecard({
      entityRef,
      model: id,
      credentials,
      visibility,
    });
    if (scorecard.modelVersion !== version) {
      // another version took its place meanwhile
      return this.assessment(request);
    }
    return toAssessment({
      model: compiled,
      aspects,
      scorecard,
      targets: this.#targetsOf(subject, compiled),
      attestations: await this.#inForce(subject.ref, credentials),
      fact: fact => registry.fact(fact),
    });
  }

  async targets(request: AssessmentRequest): Promise<TargetsAnswer> {
    const { compiled } = this.#options.registry.get(request.model);
    const subject = await this.#subject(request.entityRef, request.visibility);
    return { items: this.#targetsOf(subject, compiled).map(toTarget) };
  }

  async choose(
    options: Caller & { request: ChooseTargetsRequest },
  ): Promise<TargetsAnswer> {
    const { registry, ownership, targetStore, clock } = this.#options;
    const { request, credentials, visibility } = options;
    const person = await ownership.personOf(credentials);
    const { compiled } = registry.get(request.model);
    const subject = await this.#named(request.entityRef, visibility);
    const { choice, mistakes } = checkTargets({
      request,
      model: compiled,
      subject,
      platform: this.#platform,
    });
    if (mistakes.length > 0 || !subject) {
      throw new RequestMistakes(mistakes);
    }
    const chosenTargets = await targetStore.choose({
      subjectId: subject.id,
      choice,
      by: person.ref,
      now: clock.now(),
    });
    return {
      items: this.#targetsOf({ ...subject, chosenTargets }, compiled).map(
        toTarget,
      ),
    };
  }

  #targetsOf(subject: Subject, model: CompiledModel) {
    const { entity, chosenTargets } = subject;
    return this.#options.targets.originsOf(entity, model, chosenTargets);
  }

  async #named(
    text: string,
    visibility: Visibility | undefined,
  ): Promise<Subject | undefined> {
    const ref = normalizeEntityRef(text);
    return ref === undefined || visibility?.mayRead(ref) === false
      ? undefined
      : (await this.#options.subjects.byRefs([ref])).get(ref);
  }

  /** @throws NotFoundError */
  async #subject(
    ref: string,
    visibility: Visibility | undefined,
  ): Promise<Subject> {
    const subject = await this.#named(ref, visibility);
    if (!subject) {
      throw noSuchEntity(ref);
    }
    return subject;
  }

  /** The attestations in force of one entity; there are few. */
  async #inForce(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Attestation[]> {
    const found: Attestation[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.#options.attestations.list({
        query: Query.of({ entityRef, state: 'active', limit: 500, cursor }),
        credentials,
      });
      found.push(...items);
      cursor = nextCursor;
    } while (cursor !== undefined);
    return found;
  }

  #withoutAspects(id: string): string {
    const assessed = this.#options.registry
      .list()
      .filter(({ compiled }) => aspectsOf(compiled).length > 0)
      .map(model => `'${model.id}'`);
    return `'${id}' has no aspects whose level people attest; ${
      assessed.length > 0
        ? `choose ${assessed.join(' or ')}`
        : 'no active model has'
    }`;
  }
}
