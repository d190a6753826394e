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
  AskForWaiverRequest,
  CompiledModel,
  RequestMistake,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Subject } from '../catalog';
import { normalizeEntityRef, toMilliseconds } from '../facts';
import { WaiverRequest } from './Waiver';

const LONGEST_DAYS = 180;
const DAY = 86_400_000;

export interface CheckWaiverRequestOptions {
  request: AskForWaiverRequest;
  /** Entity ref of a person. */
  requestedBy: string;
  model: CompiledModel;
  /** The entities among those named that are there and may be read. */
  subjects: ReadonlyMap<string, Subject>;
  /** Milliseconds. */
  now: number;
}

/** Looks at what somebody asks for; finds every mistake in it. */
export function checkWaiverRequest(options: CheckWaiverRequestOptions): {
  requests: WaiverRequest[];
  mistakes: RequestMistake[];
} {
  const { request, requestedBy, model } = options;
  const expiresAt = toMilliseconds(request.expiresAt);
  const mistakes = [
    ...refMistakes(options),
    ...itemMistakes(options),
    ...endMistakes(expiresAt, options.now),
  ];
  const { practice, check, reason } = request;
  const item = practice === undefined ? { check } : { practice };
  return {
    requests: waiverRefs(request).map(
      entityRef =>
        ({
          ...item,
          entityRef,
          modelId: model.id,
          reason: reason.trim(),
          requestedBy,
          expiresAt: expiresAt ?? 0,
        } as WaiverRequest),
    ),
    mistakes,
  };
}

/** The refs that a request names, where they are refs. */
export function waiverRefs(request: AskForWaiverRequest): string[] {
  return refTexts(request).flatMap(
    ({ text }) => normalizeEntityRef(text) ?? [],
  );
}

/** One entity or several, each with its place. */
function refTexts({
  entityRef,
  entityRefs = [],
}: AskForWaiverRequest): { path: string; text: string }[] {
  return [
    ...(entityRef === undefined
      ? []
      : [{ path: 'body.entityRef', text: entityRef }]),
    ...entityRefs.map((text, index) => ({
      path: `body.entityRefs.${index}`,
      text,
    })),
  ];
}

function refMistakes({
  request,
  subjects,
}: CheckWaiverRequestOptions): RequestMistake[] {
  const seen = new Set<string>();
  const texts = refTexts(request);
  if (texts.length === 0) {
    return [{ path: 'body', message: 'needs entityRef or entityRefs' }];
  }
  return texts.flatMap(({ path, text }) => {
    const ref = normalizeEntityRef(text);
    const message = mistakeOf(ref);
    if (ref !== undefined) {
      seen.add(ref);
    }
    return message === undefined ? [] : [{ path, message }];
  });

  function mistakeOf(ref: string | undefined): string | undefined {
    if (ref === undefined) {
      return 'is not an entity ref such as component:default/petstore';
    }
    if (seen.has(ref)) {
      return `names ${ref} again`;
    }
    return subjects.has(ref) ? undefined : 'is no entity of the catalog';
  }
}

function itemMistakes({
  request,
  model,
}: CheckWaiverRequestOptions): RequestMistake[] {
  const { practice, check } = request;
  if ((practice === undefined) === (check === undefined)) {
    return [{ path: 'body', message: 'needs either practice or check' }];
  }
  if (practice !== undefined && !model.practices.some(isItem(practice))) {
    return [
      {
        path: 'body.practice',
        message: `is no practice of the model '${model.id}'`,
      },
    ];
  }
  if (check !== undefined && !model.checks.some(isItem(check))) {
    return [
      { path: 'body.check', message: `is no check of the model '${model.id}'` },
    ];
  }
  return [];
}

function endMistakes(end: number | undefined, now: number): RequestMistake[] {
  const path = 'body.expiresAt';
  if (end === undefined) {
    return [{ path, message: 'is not a time such as 2026-11-01T10:00:00Z' }];
  }
  if (end <= now) {
    return [{ path, message: 'must be in the future' }];
  }
  return end > now + LONGEST_DAYS * DAY
    ? [{ path, message: `must be within ${LONGEST_DAYS} days` }]
    : [];
}

function isItem(wanted: string): (item: { id: string }) => boolean {
  return ({ id }) => id === wanted;
}
