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

import leven from 'leven';

/** Longer texts are no slips of the pen, and comparing them takes time. */
const LONGEST = 100;

/** The candidate that was probably meant, if one is near enough. */
export function suggest(
  text: string,
  candidates: Iterable<string>,
): string | undefined {
  if (text === '' || text.length > LONGEST) {
    return undefined;
  }
  const folded = fold(text);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(text.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) < least) {
      const distance = leven(folded, fold(candidate));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
  }
  return best;
}

/** Case and the kind of separator are not what people mean to say. */
function fold(text: string): string {
  return text.toLocaleLowerCase('en-US').replace(/[_/ ]/g, '-');
}
