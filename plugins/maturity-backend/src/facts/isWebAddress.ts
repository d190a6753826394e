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

/** Blanks and control characters would be dropped or escaped by URL parsers. */
const NOT_IN_URLS = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Whether a text is an absolute http or https URL and nothing besides. */
export function isWebAddress(text: string): boolean {
  return (
    /^https?:\/\//i.test(text) && !NOT_IN_URLS.test(text) && URL.canParse(text)
  );
}
