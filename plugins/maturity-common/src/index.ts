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

export * from './annotations';
export * from './annotationCheck';
export * from './catalogFacts';
export * from './model/types';
export * from './model/ruleTypes';
export * from './model/sourceTypes';
export * from './model/overrideTypes';
export * from './model/aspects';
export { canonicalJson } from './model/canonicalJson';
export * from './model/CompiledModel';
export { compileModel } from './model/compileModel';
export type { CompileModelOptions } from './model/compileModel';
export * from './model/ModelError';
export { formatModel } from './model/formatModel';
export { parseModel } from './model/parseModel';
export { SHIPPED_MODELS } from './model/shippedModels';
export { ENGINE_REVISION } from './model/modelVersion';
export { isFactValue, readFactText } from './rules/readText';
export * from './evaluate/types';
export * from './evaluate/inputTypes';
export { evaluate } from './evaluate/evaluate';
export { prepareEntity } from './evaluate/prepareEntity';
export { memberPractice, memberPractices } from './evaluate/memberPractices';
export { declaredTarget, higherTarget } from './evaluate/targets';
export * from './api';
export * from './permissions';
export * from './explain/types';
export { explain, resolveRemediation } from './explain/explain';
export * from './words';
export * from './model/applyOverrides';
