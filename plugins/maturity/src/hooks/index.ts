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

export { useAsyncState } from './useAsyncState';
export type { AsyncState, UseAsyncStateOptions } from './useAsyncState';
export { useUrlParams } from './useUrlParams';
export type { UrlParamChanges, UrlParams } from './useUrlParams';
export { useMaturityTranslation } from './useMaturityTranslation';
export type { MaturityTranslate } from './useMaturityTranslation';
export { useFormat } from './useFormat';
export type { Format } from './useFormat';
export { useOpenItems } from './useOpenItems';
export type { OpenItems } from './useOpenItems';
export { useModel } from './useModel';
export { useModels } from './useModels';
export { useEvents } from './useEvents';
export type { MaturityEvent } from './useEvents';
export { useKeptFocus } from './useKeptFocus';
export type { UseKeptFocusOptions } from './useKeptFocus';
export { useOnce } from './useOnce';
export { usePrinting } from './usePrinting';
export { toError } from './toError';
export { useFirstScoring } from './useFirstScoring';
