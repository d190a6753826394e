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
  ModelAnswer,
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ActiveModel } from '../models';
import { defaultKinds, kindsOfModel } from './filter/defaultKinds';

/** A model whole, as it is in force. */
export function toModelAnswer(model: ActiveModel): ModelAnswer {
  return {
    summary: toModelSummary(model),
    document: { ...model.compiled.document },
    overrides: model.overrides.map(override => ({ ...override })),
  };
}

/** What lists of models and pages say of one. */
export function toModelSummary(model: ActiveModel): ModelSummary {
  const { compiled } = model;
  const { metadata, spec } = compiled.document;
  return {
    id: model.id,
    title: compiled.title,
    description: metadata.description,
    language: metadata.language,
    version: model.version,
    activatedAt: new Date(model.activatedAt).toISOString(),
    origin: model.origin,
    overall: compiled.overall,
    source: metadata.source,
    kinds: kindsOfModel(compiled) ?? [],
    defaultKinds: defaultKinds(compiled),
    levels: compiled.levels.map(
      ({ id, title, summary, minEvidence }, index) => ({
        id,
        title,
        number: index + 1,
        summary,
        minEvidence,
      }),
    ),
    categories: compiled.categories.map(({ id, title, description }) => ({
      id,
      title,
      description,
    })),
    counts: {
      practices: compiled.practices.length,
      checks: compiled.checks.length,
      facts: compiled.facts.length,
      goldenPaths: spec.goldenPaths?.length ?? 0,
    },
  };
}
