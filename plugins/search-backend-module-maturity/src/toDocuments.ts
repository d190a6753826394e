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
  GoldenPathDefinition,
  MaturityModelDocument,
  ModelAnswer,
  PracticeDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { MaturityDocument } from './MaturityDocument';

/** Everything of a model that somebody may look for. */
export function toDocuments(model: ModelAnswer): MaturityDocument[] {
  const { spec } = model.document as unknown as MaturityModelDocument;
  const { id, title, categories } = model.summary;
  const about = { model: id, modelTitle: title };
  const titleOf = (category: string) =>
    categories.find(one => one.id === category)?.title ?? category;
  return [
    ...spec.practices.map(practice => ({
      ...about,
      kind: 'practice' as const,
      title: practice.title,
      text: textOfPractice(practice),
      location: `/maturity/model?${new URLSearchParams({
        model: id,
        practice: practice.id,
      })}`,
      categories: practice.categories.map(titleOf),
    })),
    ...(spec.goldenPaths ?? []).map(path => ({
      ...about,
      kind: 'golden-path' as const,
      title: path.title,
      text: textOfPath(path),
      location: `/maturity/golden-paths/${encodeURIComponent(
        path.id,
      )}?${new URLSearchParams({ model: id })}`,
      categories: [],
    })),
  ];
}

/** What is asked, and how to do it, in the words of the model. */
function textOfPractice({ description, checks }: PracticeDefinition): string {
  return joined([
    description,
    ...checks.flatMap(check => [
      check.title,
      check.description,
      check.remediation?.text,
    ]),
  ]);
}

function textOfPath({ description, steps }: GoldenPathDefinition): string {
  return joined([
    description,
    ...steps.flatMap(({ title, why }) => [title, why]),
  ]);
}

/**
 * One after the other as prose: titles have no full stop of their own, and
 * search shows no marks of code.
 */
function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .flatMap(part => part?.replaceAll('`', '').trim() || [])
    .map(part => (/[.!?:]$/.test(part) ? part : `${part}.`))
    .join('\n');
}
