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
  TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { maturityTranslationRef } from '../translation';

/** Gives a text of the plugin by its key. */
export type MaturityTranslate = TranslationFunction<
  typeof maturityTranslationRef.T
>;

/**
 * The texts of the plugin, in the language that the portal shows. The type is
 * written out, since the compiler would spell an inferred one for minutes.
 */
export function useMaturityTranslation(): { t: MaturityTranslate } {
  return useTranslationRef(maturityTranslationRef);
}
