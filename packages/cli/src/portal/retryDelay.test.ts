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

import { retryDelay } from './retryDelay';

const now = Date.parse('2026-11-20T12:00:00Z');

describe('retryDelay', () => {
  it('waits twice as long each time', () => {
    expect(
      [1, 2, 3, 4, 20].map(attempt => retryDelay({ attempt, now })),
    ).toEqual([500, 1_000, 2_000, 4_000, 30_000]);
  });

  it('waits as long as the portal asks for, in seconds or until a date', () => {
    const delay = (retryAfter: string) =>
      retryDelay({ attempt: 3, now, retryAfter });
    expect(delay('7')).toBe(7_000);
    expect(delay('0')).toBe(0);
    expect(delay('Fri, 20 Nov 2026 12:00:30 GMT')).toBe(30_000);
    expect(delay('Fri, 20 Nov 2026 11:00:00 GMT')).toBe(0);
    expect(delay('86400')).toBe(120_000);
    expect(delay('soon')).toBe(2_000);
  });
});
