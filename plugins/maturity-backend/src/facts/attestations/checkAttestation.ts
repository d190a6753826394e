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
  AttestRequest,
  RequestMistake,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Subject } from '../../catalog';
import { checkFacts } from '../checkFacts';
import { normalizeEntityRef } from '../normalizeEntityRef';
import { toMilliseconds } from '../toMilliseconds';
import { CheckedFact, FactDefinitions } from '../types';

const LONGEST_DAYS = 366;
const DAY = 86_400_000;

export interface CheckAttestationOptions {
  request: AttestRequest;
  /** The entities among those named that are there and may be read. */
  subjects: ReadonlyMap<string, Subject>;
  definitions: FactDefinitions;
  /** Milliseconds. */
  now: number;
}

/** Looks at a statement; finds every mistake in it. */
export function checkAttestation(options: CheckAttestationOptions): {
  facts: CheckedFact[];
  mistakes: RequestMistake[];
} {
  const { request } = options;
  const stated = checkStatement(options);
  const refs = new Map<string, number>();
  const mistakes = request.entityRefs.flatMap((text, index) => {
    const ref = normalizeEntityRef(text);
    const mistake = checkRef(ref, { ...options, refs });
    if (ref !== undefined && mistake === undefined) {
      refs.set(ref, index);
    }
    return mistake === undefined
      ? []
      : [{ path: `body.entityRefs.${index}`, message: mistake }];
  });
  return {
    facts: [...refs].flatMap(([ref, index]) =>
      stated.fact ? { ...stated.fact, ref, path: ['entityRefs', index] } : [],
    ),
    mistakes: [...stated.mistakes, ...mistakes, ...checkEnd(options)],
  };
}

/** The refs that a request names, where they are refs. */
export function refsOf(request: AttestRequest): string[] {
  return request.entityRefs.flatMap(text => normalizeEntityRef(text) ?? []);
}

function checkRef(
  ref: string | undefined,
  context: CheckAttestationOptions & { refs: ReadonlyMap<string, number> },
): string | undefined {
  const { refs, subjects } = context;
  if (ref === undefined) {
    return 'is not an entity ref such as component:default/petstore';
  }
  const first = refs.get(ref);
  if (first !== undefined) {
    return `names ${ref} again, after body.entityRefs.${first}`;
  }
  return subjects.has(ref) ? undefined : 'is no entity of the catalog';
}

const PATHS: Record<string, string> = { url: 'evidenceUrl' };

/** The statement as a fact, the same of every entity. */
function checkStatement({
  request,
  definitions,
  now,
}: CheckAttestationOptions): {
  fact?: CheckedFact;
  mistakes: RequestMistake[];
} {
  const { facts, mistakes } = checkFacts({
    candidates: [
      {
        entityRef: 'component:default/any',
        fact: request.fact,
        value: request.value,
        expiresAt: request.expiresAt,
        url: request.evidenceUrl,
        path: [],
      },
    ],
    source: { id: 'attestation', grade: 'attested', facts: ['*'] },
    definitions,
    now,
  });
  return {
    fact: facts[0],
    mistakes: mistakes.map(({ path: [key], message }) => ({
      path: `body.${PATHS[key] ?? key}`,
      message,
    })),
  };
}

function checkEnd({ request, now }: CheckAttestationOptions): RequestMistake[] {
  const end = toMilliseconds(request.expiresAt);
  return end !== undefined && end > now + LONGEST_DAYS * DAY
    ? [
        {
          path: 'body.expiresAt',
          message: 'must be within a year: what people state has to be renewed',
        },
      ]
    : [];
}
