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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JSX } from 'react';
import { maturityTranslationRef } from '../translation';

type Messages = typeof maturityTranslationRef.T;

/** Keys of texts that depend on a count are asked for without their ending. */
type Singular<TKey> = TKey extends `${infer TBase}_${'one' | 'other'}`
  ? TBase
  : TKey;

/** The key of a text of the plugin. */
type MessageKey = Singular<keyof Messages>;

type TextOf<TKey extends MessageKey> = TKey extends keyof Messages
  ? Messages[TKey]
  : `${TKey}_other` extends keyof Messages
  ? Messages[`${TKey}_other`] | '{{count}}'
  : never;

type NamesIn<TText> = TText extends `${string}{{${infer TName}}}${infer TRest}`
  ? TName | NamesIn<TRest>
  : never;

type NamesOf<TKey extends MessageKey> = NamesIn<TextOf<TKey>>;

/** The count that decides about the plural is a number, the rest is said. */
type ValueOf<TKey, TName, TValue> = TName extends 'count'
  ? TKey extends keyof Messages
    ? TValue
    : number
  : TValue;

type Values<TKey extends MessageKey, TValue> = [NamesOf<TKey>] extends [never]
  ? []
  : [values: { [TName in NamesOf<TKey>]: ValueOf<TKey, TName, TValue> }];

/**
 * Gives a text of the plugin by its key, with a value for each of its gaps.
 *
 * As strict as the type of the framework, which takes the compiler minutes
 * for a thousand texts: it expands the options of each call anew.
 */
export interface MaturityTranslate {
  <TKey extends MessageKey>(key: TKey, ...args: Values<TKey, string>): string;
  <TKey extends MessageKey>(
    key: TKey,
    ...args: Values<TKey, string | JSX.Element>
  ): JSX.Element;
}

/** The texts of the plugin, in the language that the portal shows. */
export function useMaturityTranslation(): { t: MaturityTranslate } {
  const { t } = useTranslationRef(maturityTranslationRef);
  return { t: t as unknown as MaturityTranslate };
}
