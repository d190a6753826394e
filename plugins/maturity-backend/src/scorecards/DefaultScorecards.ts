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
  PreviewRequest,
  Scorecard,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { sourceTemplateOf, SubjectStore } from '../catalog';
import { Clock } from '../clock';
import {
  asksKind,
  memberPracticesOf,
  MemberInputs,
  StoredEvaluation,
  StoredEvaluator,
  SubjectRefresher,
} from '../scoring';
import { DetailInput, DetailMember } from './DetailInput';
import { noSuchEntity } from './noSuchEntity';
import { Preview } from './preview/Preview';
import { RefreshedScorecard, ScorecardRequest, Scorecards } from './Scorecards';
import { toScorecard } from './toScorecard';
import { Caller } from './Visibility';

export interface DefaultScorecardsOptions {
  evaluator: Pick<StoredEvaluator, 'evaluate'>;
  refresher: Pick<SubjectRefresher, 'refresh'>;
  preview: Preview;
  /** Where the templates that made entities are found. */
  templates?: Pick<SubjectStore, 'byRef'>;
  clock: Clock;
}

/** Single scorecards, made when they are read from what is stored. */
export class DefaultScorecards implements Scorecards {
  readonly #options: DefaultScorecardsOptions;

  static create(options: DefaultScorecardsOptions): Scorecards {
    return new DefaultScorecards(options);
  }

  private constructor(options: DefaultScorecardsOptions) {
    this.#options = options;
  }

  async scorecard(request: ScorecardRequest): Promise<Scorecard> {
    const { evaluator, clock } = this.#options;
    const { entityRef, model, visibility } = request;
    const now = clock.now();
    const stored = await evaluator.evaluate(entityRef, model);
    if (!stored) {
      throw noSuchEntity(entityRef);
    }
    const template = await this.#templateOf(stored);
    return toScorecard({ ...toDetail(stored), template, now, visibility });
  }

  async refresh(request: ScorecardRequest): Promise<RefreshedScorecard> {
    const { evaluator, refresher } = this.#options;
    const { entityRef, model } = request;
    // Nothing is done for a model that is not there; an entity that is new may
    // be known to the catalog alone.
    await evaluator.evaluate(entityRef, model);
    const outcome = await refresher.refresh(entityRef);
    return {
      scorecard: await this.scorecard(request),
      working: outcome === 'working',
    };
  }

  async preview(
    request: Caller & { body: PreviewRequest },
  ): Promise<Scorecard> {
    const { preview } = this.#options;
    const { body, visibility } = request;
    return toScorecard(await preview.evaluate({ body, visibility }));
  }

  /** The template that made an entity, where a golden path has templates. */
  async #templateOf(stored: StoredEvaluation): Promise<Entity | undefined> {
    const { goldenPaths } = stored.model.compiled.document.spec;
    const source = sourceTemplateOf(stored.subject.entity);
    if (!source || !goldenPaths?.some(({ templates }) => templates?.length)) {
      return undefined;
    }
    return (await this.#options.templates?.byRef(source))?.entity;
  }
}

function toDetail(
  stored: StoredEvaluation,
): Omit<DetailInput, 'now' | 'visibility'> {
  const { subject, model, evaluation, input, waivers, members } = stored;
  const { foreseen } = stored.forecast;
  return {
    entityRef: subject.ref,
    title: subject.title,
    entity: subject.entity,
    owner: subject.owner,
    model: model.compiled,
    version: model.version,
    input,
    evaluation,
    foreseen,
    waivers: waivers.map(waiver => ({
      ...waiver,
      expiresAt: Number(waiver.expiresAt),
    })),
    members:
      subject.kind === 'system'
        ? members
            .filter(member => asksKind(model.compiled, member.subject.kind))
            .map(member => toMember(member, stored))
        : undefined,
    pendingMembers: stored.pendingMembers.length,
  };
}

function toMember(
  { subject, practices }: MemberInputs,
  { model }: StoredEvaluation,
): DetailMember {
  const bytes = practices.get(model.id);
  return {
    ref: subject.ref,
    title: subject.title,
    entity: subject.entity,
    practices: bytes ? memberPracticesOf(model.compiled.practices, bytes) : {},
  };
}
