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

import { maturityTranslationRef } from '../translation';
import german from './de';

type WithDefaults = { getDefaultMessages(): Record<string, string> };

const english = (
  maturityTranslationRef as unknown as WithDefaults
).getDefaultMessages();

/** What `{{…}}` stands for in a text. */
const placeholdersOf = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

describe('the German texts', () => {
  it('are complete, and none is left from before', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('say something, with the values of the English ones', () => {
    const texts = Object.entries(german);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
    // one of something may be said without its number
    const withValues = texts.filter(([key]) => !key.endsWith('_one'));
    expect(
      withValues.map(([key, text]) => [key, placeholdersOf(text)]),
    ).toEqual(withValues.map(([key]) => [key, placeholdersOf(english[key])]));
  });
});
