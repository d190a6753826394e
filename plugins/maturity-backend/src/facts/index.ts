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

export * from './attestations';
export * from './checkFacts';
export * from './createFacts';
export * from './attestations';
export * from './checkFacts';
export * from './createFacts';
export * from './createFactsRouter';
export * from './DefaultFactsService';
export * from './FactCleaner';
export * from './FactLister';
export * from './FactMetrics';
export * from './FactPush';
export * from './FactSourceRunner';
export * from './FactSources';
export * from './FactSourceStore';
export * from './FactsService';
export * from './FactStore';
export * from './FileFactSource';
export * from './normalizeEntityRef';
export * from './readEntityRef';
export * from './readFactDocument';
export * from './resolveOffsets';
export * from './scheduleFacts';
export * from './SubjectEntityBatches';
export * from './toMilliseconds';
export * from './types';
