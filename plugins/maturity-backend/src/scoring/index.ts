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

export * from './announce/LevelAnnouncer';
export * from './batch/BatchResult';
export * from './batch/BatchScorer';
export * from './batch/BatchWriter';
export * from './batch/SourceNumbers';
export * from './cards/sameScorecard';
export * from './cards/ScorecardStore';
export * from './cards/StoredScorecard';
export * from './codec';
export * from './createScoring';
export * from './forecast';
export * from './queue/Claim';
export * from './queue/DirtyQueue';
export type { QueueLength } from './queue/operations/countQueue';
export * from './queue/markExpired';
export * from './Replay';
export * from './ScoringMetrics';
export * from './ScoringWorker';
export * from './staging/announceSwitch';
export * from './staging/ModelSwitcher';
export * from './staging/stagingProgress';
export * from './staging/switchVersion';
export * from './StoredEvaluator';
export * from './SubjectRefresher';
export * from './subjects/evaluateSubject';
export * from './subjects/PreparedEntities';
export * from './subjects/SubjectInputs';
export * from './transitions/ModelStructure';
export * from './transitions/Transition';
export * from './transitions/TransitionStore';
