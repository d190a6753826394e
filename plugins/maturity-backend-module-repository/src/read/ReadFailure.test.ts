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

import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { describeFailure } from './ReadFailure';

const URL_404 = 'https://user:not-to-be-shown@git.test/acme/404-rate%20limit';

describe('describeFailure', () => {
  it.each<[string, unknown]>([
    ['not-found', new NotFoundError(`Not found: ${URL_404}`)],
    ['not-found', new Error(`Failed to read tree from ${URL_404}, 404 Gone`)],
    ['not-found', new Error(`Request failed for ${URL_404}, 409 Conflict`)],
    ['not-allowed', new Error(`Request failed for ${URL_404}, 401 x`)],
    ['not-allowed', new Error(`Request failed for ${URL_404}, 403 Forbidden`)],
    [
      'rate-limit',
      new Error(`Failed for ${URL_404}, 403 Forbidden (rate limit exceeded)`),
    ],
    ['rate-limit', new Error(`Failed for ${URL_404}, 429 Too Many Requests`)],
    ['no-reader', new NotAllowedError(`Reading from '${URL_404}'`)],
    ['no-reader', new Error('FetchUrlReader does not implement readTree')],
    ['unavailable', new Error(`Request failed for ${URL_404}, 502 Bad`)],
    ['unavailable', new Error(`Unable to read ${URL_404}, TypeError: fetch`)],
    ['unavailable', 'text'],
    ['unavailable', undefined],
  ])('is %s', (kind, error) => {
    const failure = describeFailure(error);
    expect(failure.kind).toBe(kind);
    expect(failure.message).toBeTruthy();
    expect(failure.message).not.toContain('not-to-be-shown');
  });
});
