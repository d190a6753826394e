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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CompiledModel,
  FactType,
  isFactValue,
  PushedFact,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { CliError } from '../io/CliError';
import { toTime } from './convert/readReport';
import { FactDraft } from './FactDraft';

/** The facts of a push, complete and checked as far as that is possible here. */
export interface PushedFacts {
  readonly facts: readonly PushedFact[];
  readonly notes: readonly string[];
}

/**
 * Completes facts with what the report does not say.
 *
 * @throws CliError naming every mistake
 */
export function toPushed(options: {
  drafts: readonly FactDraft[];
  entityRef?: string;
  /** ISO 8601, for those that do not say when. */
  observedAt: string;
  url?: string;
  models: readonly CompiledModel[];
}): PushedFacts {
  const { drafts, models } = options;
  const types = typesOf(models);
  const mistakes: string[] = [];
  const unknown = new Set<string>();
  const facts = new Map<string, PushedFact>();
  drafts.forEach((draft, index) => {
    const place = `facts.${index} (${draft.fact})`;
    const entityRef = normalRef(draft.entityRef ?? options.entityRef);
    const type = types.get(draft.fact);
    if (entityRef === undefined) {
      mistakes.push(
        draft.entityRef ?? options.entityRef
          ? `${place}: ${
              draft.entityRef ?? options.entityRef
            } is no entity ref such as component:default/shop`
          : `${place}: about which entity? Name it with --entity`,
      );
      return;
    }
    if (type === undefined) {
      unknown.add(draft.fact);
    } else if (!isFactValue(draft.value, type)) {
      mistakes.push(
        `${place}: ${JSON.stringify(draft.value)} is not a ${type}`,
      );
    }
    for (const time of [draft.observedAt, draft.expiresAt]) {
      if (time !== undefined && toTime(time) === undefined) {
        mistakes.push(`${place}: ${time} is not a time`);
      }
    }
    const observedAt = toTime(draft.observedAt) ?? options.observedAt;
    const expiresAt = toTime(draft.expiresAt);
    const key = `${entityRef} ${draft.fact}`;
    if (facts.has(key)) {
      mistakes.push(`${place}: ${entityRef} has this fact twice`);
    }
    facts.set(key, {
      entityRef,
      fact: draft.fact,
      value: draft.value,
      observedAt,
      ...(expiresAt ? { expiresAt } : {}),
      ...(draft.url ?? options.url ? { url: draft.url ?? options.url } : {}),
    });
  });
  if (mistakes.length > 0) {
    throw new CliError(mistakes.join('\n'));
  }
  return {
    facts: [...facts.values()],
    notes: [...unknown].map(
      fact => `No model in the box has ${fact}; the portal has to know it`,
    ),
  };
}

function typesOf(models: readonly CompiledModel[]): Map<string, FactType> {
  return new Map(
    models.flatMap(({ facts }) => facts.map(({ id, type }) => [id, type])),
  );
}

function normalRef(text: string | undefined): string | undefined {
  try {
    return text === undefined
      ? undefined
      : stringifyEntityRef(
          parseEntityRef(text, {
            defaultKind: 'Component',
            defaultNamespace: 'default',
          }),
        );
  } catch {
    return undefined;
  }
}
