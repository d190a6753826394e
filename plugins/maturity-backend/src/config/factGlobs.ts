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

const GLOB = /^[a-z0-9.*-]{1,63}$/;

/** Whether a text can be a glob of fact ids. */
export function isFactGlob(text: string): boolean {
  return GLOB.test(text);
}

/**
 * Whether a fact id matches any of the globs; `*` stands for any characters.
 */
export function matchesFactGlobs(
  globs: readonly string[],
): (fact: string) => boolean {
  const patterns = globs.map(glob => {
    const text = glob.replaceAll('.', '\\.').replace(/\*+/g, '.*');
    return new RegExp(`^${text}$`);
  });
  return fact => patterns.some(pattern => pattern.test(fact));
}
