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
  compileModel,
  CompiledModel,
  FactRecord,
  FactType,
  isFactValue,
  ModelError,
  PreviewRequest,
  RequestMistake,
  Waiver,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { JsonObject } from '@backstage/types';
import { normalizeEntityRef } from '../../facts';
import { RequestMistakes } from '../../http';
import { ModelRegistry } from '../../models';

/** A waiver that was not asked for yet. */
export interface PreviewWaiver extends Waiver {
  readonly modelId: string;
}

/** A preview whose parts were checked. */
export interface PreviewInput {
  entity: Entity;
  entityRef: string;
  model: CompiledModel;
  version: string;
  /** The caller wrote the model. */
  isDraft: boolean;
  facts: FactRecord[];
  waivers: PreviewWaiver[];
  baseline: 'none' | 'stored';
}

export interface ReadPreviewOptions {
  body: PreviewRequest;
  registry: Pick<ModelRegistry, 'get'>;
  /** Milliseconds. */
  now: number;
}

/** The source of facts that do not name theirs. */
const PREVIEW_SOURCE = 'preview';

const EXPECTED: Record<FactType, string> = {
  boolean: 'must be true or false',
  number: 'must be a number',
  string: 'must be text',
  'string[]': 'must be a list of texts',
  datetime: 'must be a date or a time with an offset',
};

/**
 * Reads the body of a preview.
 *
 * @throws RequestMistakes with every mistake of entity, model and facts, and
 *   NotFoundError for a model that is not there
 */
export function readPreview(options: ReadPreviewOptions): PreviewInput {
  const { body, now } = options;
  const mistakes: RequestMistake[] = [];
  const entity = body.entity as Entity;
  const entityRef = readRef(entity, mistakes);
  const chosen = readModel(options, mistakes);
  const facts = (body.facts ?? []).flatMap((fact, index) =>
    chosen ? readFact(fact, { model: chosen.model, index, now, mistakes }) : [],
  );
  const waivers = (body.waivers ?? []).flatMap((waiver, index) =>
    chosen
      ? readWaiver(waiver, { model: chosen.model, index, now, mistakes })
      : [],
  );
  if (mistakes.length > 0 || entityRef === undefined || !chosen) {
    throw new RequestMistakes(mistakes);
  }
  return {
    entity,
    entityRef,
    ...chosen,
    facts,
    waivers,
    baseline: body.baseline ?? 'none',
  };
}

function readRef(
  entity: Entity,
  mistakes: RequestMistake[],
): string | undefined {
  const { namespace = 'default', name } = entity.metadata;
  const ref = normalizeEntityRef(`${entity.kind}:${namespace}/${name}`);
  if (ref === undefined) {
    mistakes.push({
      path: 'body.entity.metadata.name',
      message: 'kind, namespace and name do not make an entity ref',
    });
  }
  return ref;
}

function readModel(
  { body, registry }: ReadPreviewOptions,
  mistakes: RequestMistake[],
): Pick<PreviewInput, 'model' | 'version' | 'isDraft'> | undefined {
  if (body.model === undefined || typeof body.model === 'string') {
    const { compiled, version } = registry.get(body.model);
    return { model: compiled, version, isDraft: false };
  }
  try {
    const model = compileModel(body.model as JsonObject);
    return { model, version: model.version, isDraft: true };
  } catch (error) {
    if (!(error instanceof ModelError)) {
      throw error;
    }
    mistakes.push(
      ...error.mistakes.map(({ path, message }) => ({
        path: ['body', 'model', ...path].join('.'),
        message,
      })),
    );
    return undefined;
  }
}

interface ReadItemContext {
  model: CompiledModel;
  index: number;
  now: number;
  mistakes: RequestMistake[];
}

function readFact(
  given: NonNullable<PreviewRequest['facts']>[number],
  { model, index, now, mistakes }: ReadItemContext,
): FactRecord[] {
  const mistake = (key: string, message: string) =>
    mistakes.push({ path: `body.facts.${index}.${key}`, message });
  const known = model.factIndex(given.fact);
  if (known === undefined) {
    mistake('fact', `model ${model.id} has no such fact`);
    return [];
  }
  const { type } = model.facts[known];
  if (!isFactValue(given.value, type)) {
    mistake('value', EXPECTED[type]);
  }
  for (const key of ['observedAt', 'expiresAt'] as const) {
    const text = given[key];
    if (text !== undefined && Number.isNaN(Date.parse(text))) {
      mistake(key, 'is not a time that exists in the calendar');
    }
  }
  return [
    {
      fact: given.fact,
      value: given.value,
      evidence: given.evidence ?? 'observed',
      source: given.source ?? PREVIEW_SOURCE,
      observedAt: given.observedAt ?? now,
      expiresAt: given.expiresAt,
    },
  ];
}

/** As far as a preview looks ahead when no end is given. */
const WAIVED_MS = 30 * 86_400_000;

function readWaiver(
  given: NonNullable<PreviewRequest['waivers']>[number],
  { model, index, now, mistakes }: ReadItemContext,
): PreviewWaiver[] {
  const { practice, check, expiresAt } = given;
  const path = `body.waivers.${index}`;
  const end = expiresAt === undefined ? now + WAIVED_MS : Date.parse(expiresAt);
  if (Number.isNaN(end)) {
    mistakes.push({
      path: `${path}.expiresAt`,
      message: 'is not a time that exists in the calendar',
    });
  }
  if (practice !== undefined && !model.practices.some(hasId(practice))) {
    mistakes.push({
      path: `${path}.practice`,
      message: `model ${model.id} has no such practice`,
    });
  }
  if (check !== undefined && !model.checks.some(hasId(check))) {
    mistakes.push({
      path: `${path}.check`,
      message: `model ${model.id} has no such check`,
    });
  }
  return [
    {
      id: `${PREVIEW_SOURCE}-${index}`,
      modelId: model.id,
      practice,
      check,
      state: 'approved',
      reason: PREVIEW_SOURCE,
      expiresAt: end,
    },
  ];
}

function hasId(wanted: string): (item: { id: string }) => boolean {
  return ({ id }) => id === wanted;
}
