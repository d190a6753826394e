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

export * from './Bitset';
export * from './createInsightsRouter';
export * from './createListsRouter';
export * from './createModelsRouter';
export * from './daily/DailyRecorder';
export * from './daily/recordPast';
export * from './DefaultInsights';
export * from './Insights';
export * from './filter/readSubjectFilter';
export * from './filter/subjectTests';
export * from './lists/DefaultScorecardLists';
export * from './lists/RowOrder';
export * from './lists/ScorecardLists';
export * from './lists/selectPage';
export * from './overview/countProgress';
export * from './RowVisibility';
export * from './snapshot/observeSnapshot';
export * from './snapshot/Snapshot';
export * from './snapshot/SubjectTable';
export * from './toModelAnswer';
