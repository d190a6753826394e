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
  Scorecard,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Portal } from '../portal/Portal';
import { CheckedEntity } from './CheckedEntity';
import { EntityReport } from './CheckReport';

/**
 * How entities come out with the facts, waivers and members that a portal has.
 * One after the other, since a portal answers only so many a second.
 */
export async function previewOnPortal(options: {
  portal: Portal;
  /** The id of one of the portal's models, or a draft; its default without. */
  model: string | CompiledModel | undefined;
  entities: readonly CheckedEntity[];
}): Promise<EntityReport[]> {
  const { portal, model, entities } = options;
  const { maturity, token } = portal;
  const levels = await levelTitles(options);
  const reports: EntityReport[] = [];
  for (const subject of entities) {
    const card = await portal.call(() =>
      maturity.preview(
        {
          entity: cutTexts(subject.entity) as PreviewEntity,
          model:
            typeof model === 'object'
              ? (model.document as unknown as JsonObject)
              : model,
          baseline: 'stored',
        },
        { token },
      ),
    );
    reports.push(toReport(subject, card, levels));
  }
  return reports;
}

/** A portal keeps no more than the beginning of long texts, such as APIs. */
const LONGEST = 16_000;

function cutTexts(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.slice(0, LONGEST);
  }
  if (Array.isArray(value)) {
    return value.map(cutTexts);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, cutTexts(part)]),
      )
    : value;
}

type PreviewEntity = Parameters<Portal['maturity']['preview']>[0]['entity'];

async function levelTitles(options: {
  portal: Portal;
  model: string | CompiledModel | undefined;
}): Promise<readonly string[]> {
  const { portal, model } = options;
  if (typeof model === 'object') {
    return model.levels.map(({ title }) => title);
  }
  const { maturity, token } = portal;
  const id =
    model ??
    (await portal.call(() => maturity.getModels({ token }))).defaultModel;
  const { document } = await portal.call(() =>
    maturity.getModel(id, { token }),
  );
  const { spec } = document as { spec?: { levels?: { title: string }[] } };
  return (spec?.levels ?? []).map(({ title }) => title);
}

function toReport(
  subject: CheckedEntity,
  card: Scorecard,
  levels: readonly string[],
): EntityReport {
  const { entityRef, file, line, column } = subject;
  const checks = new Map(card.checks.map(check => [check.id, check]));
  return {
    entityRef,
    file,
    line,
    column,
    model: card.modelId,
    status: card.status,
    reason: card.reason,
    level: card.level,
    levelTitle: card.level ? levels[card.level - 1] : undefined,
    potentialLevel: card.potentialLevel,
    nextLevel: card.nextLevel,
    topLevel: card.topLevel,
    levels: levels.length,
    coverage: card.coverage,
    categories: card.categories.map(category => ({
      id: category.id,
      title: category.title,
      level: category.level,
      potentialLevel: category.potentialLevel,
      topLevel: category.topLevel,
    })),
    nextSteps: card.nextSteps.map(step => {
      const remediation = checks.get(step.checks[0] ?? '')?.remediation;
      return {
        practice: step.practice,
        title: step.title,
        level: step.level,
        why: step.why,
        todo: remediation?.text,
        annotation: remediation?.annotation,
      };
    }),
    failures: [],
  };
}
