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

import { RequestMistake } from '@platform-maturity/backstage-plugin-maturity-common';
import { RequestHandler } from 'express';
import { RequestMistakes } from './RequestMistakes';

/** Kept as JSON, which escapes them, or not kept at all. */
const MAY_HOLD_THEM = ['value', 'entity', 'model'];

const MESSAGE = 'holds a null byte';

/**
 * Refuses texts with null bytes: PostgreSQL keeps none in its texts, and nobody
 * means them.
 */
export function refuseNullBytes(): RequestHandler {
  return (request, _response, next) => {
    const mistakes = [...inAddress(request.url), ...inBody(request.body)];
    next(mistakes.length > 0 ? new RequestMistakes(mistakes) : undefined);
  };
}

function inAddress(url: string): RequestMistake[] {
  const [path, ...query] = url.split('?');
  return [
    ...(path.includes('%00') ? [{ path: 'path', message: MESSAGE }] : []),
    ...(query.join('?').includes('%00')
      ? [{ path: 'query', message: MESSAGE }]
      : []),
  ];
}

/** Without recursion, since a body may be as deep as it likes. */
function inBody(body: unknown): RequestMistake[] {
  const mistakes: RequestMistake[] = [];
  const open: [path: string, value: unknown][] = [['body', body]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === 'string' && value.includes('\0')) {
      mistakes.push({ path, message: MESSAGE });
    } else if (typeof value === 'object' && value !== null) {
      Object.entries(value)
        .filter(([key]) => !MAY_HOLD_THEM.includes(key))
        .forEach(([key, part]) => open.push([`${path}.${key}`, part]));
    }
  }
  return mistakes.reverse();
}
