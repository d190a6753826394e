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

import { JsonObject } from '@backstage/types';
import {
  CompiledModel,
  compileModel,
  FactDefinition,
  ModelError,
  parseModel,
  RequestMistake,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { RequestMistakes } from '../http';
import { ModelVersion } from '../models';

export interface ReadDraftOptions {
  /** YAML or JSON text, or a document. */
  model: string | JsonObject;
  /** The model whose place the draft would take. */
  modelId: string;
  /** All versions that facts are kept for. */
  versions: readonly ModelVersion[];
}

/**
 * Reads a draft of a model.
 *
 * @throws RequestMistakes with every mistake, with lines where it is text
 */
export function readDraft(options: ReadDraftOptions): CompiledModel {
  const draft = compile(options.model);
  const mistakes = [...checkId(draft, options), ...checkFacts(draft, options)];
  if (mistakes.length > 0) {
    throw new RequestMistakes(mistakes);
  }
  return draft;
}

function compile(model: string | JsonObject): CompiledModel {
  try {
    return compileModel(typeof model === 'string' ? parseModel(model) : model);
  } catch (error) {
    if (error instanceof ModelError) {
      throw new RequestMistakes(
        error.mistakes.map(({ path, message, line }) => ({
          path: pathOf(path),
          message,
          ...(line !== undefined && { line }),
        })),
      );
    }
    throw error;
  }
}

/** Waivers, targets and history go by the id. */
function checkId(
  draft: CompiledModel,
  { modelId }: ReadDraftOptions,
): RequestMistake[] {
  return draft.id === modelId
    ? []
    : [
        {
          path: pathOf(['metadata', 'id']),
          message: `is '${draft.id}', but the draft is to take the place of '${modelId}'`,
        },
      ];
}

/** The ids of facts are shared by all models. */
function checkFacts(
  draft: CompiledModel,
  { modelId, versions }: ReadDraftOptions,
): RequestMistake[] {
  const known = new Map<string, { type: FactDefinition['type']; of: string }>();
  for (const { id: of, compiled } of versions) {
    if (of !== modelId) {
      compiled.facts.forEach(({ id, type }) => known.set(id, { type, of }));
    }
  }
  return draft.facts.flatMap(({ id, type }, index) => {
    const other = known.get(id);
    return other && other.type !== type
      ? [
          {
            path: pathOf(['spec', 'facts', index, 'type']),
            message: `says that fact '${id}' is a ${type}; in model '${other.of}' it is a ${other.type}`,
          },
        ]
      : [];
  });
}

function pathOf(path: readonly (string | number)[]): string {
  return ['body', 'model', ...path].join('.');
}
