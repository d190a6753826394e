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

/**
 * The facts that the source can report. Written out in full, so that a portal
 * whose models ask for some of them only is not told of the others.
 */
export const REPOSITORY_FACTS = [
  'ci.pipeline-present',
  'platform.contribution-guide',
  'scm.codeowners-present',
  'scm.containerfile-present',
  'scm.dependency-bot-configured',
  'scm.deploy-manifests-in-repo',
  'scm.docs-present',
  'scm.iac-present',
  'scm.license-present',
  'scm.lock-file-present',
  'scm.readme-present',
  'scm.repository-linked',
  'scm.secret-files',
  'scm.tests-present',
] as const;

/** One of {@link REPOSITORY_FACTS}. */
export type RepositoryFact = (typeof REPOSITORY_FACTS)[number];
