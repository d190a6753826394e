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

import { parentOf } from './SignIndex';

/** Where CI systems look for their definition; only in the root. */
const IN_ROOT = [
  // GitHub Actions, Gitea, Forgejo
  /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/,
  // GitLab CI
  /^\.gitlab-ci\.ya?ml$/,
  // CircleCI, Travis, Drone, Woodpecker
  /^\.circleci\/[^/]+\.ya?ml$/,
  /^\.travis\.ya?ml$/,
  /^\.drone\.(?:ya?ml|star|jsonnet)$/,
  /^\.woodpecker(?:\.ya?ml|\/.+\.ya?ml)$/,
  // Bitbucket Pipelines
  /^bitbucket-pipelines\.ya?ml$/,
  // Tekton, as Pipelines as Code reads it
  /^\.tekton\/.+\.ya?ml$/,
  // Azure Pipelines
  /^\.azure-pipelines\/.+\.ya?ml$/,
  // Buildkite, Semaphore, Cirrus, AppVeyor, Harness, TeamCity
  /^\.buildkite\/.+\.(?:ya?ml|json|sh)$/,
  /^\.semaphore\/[^/]+\.ya?ml$/,
  /^\.cirrus\.(?:ya?ml|star)$/,
  /^\.?appveyor\.ya?ml$/,
  /^\.harness\/.+\.ya?ml$/,
  /^\.teamcity\/.+\.(?:kts|xml)$/,
];

/** Definitions that a CI system can be pointed at, wherever they are. */
const ANYWHERE = [
  /^Jenkinsfile(?:[.-].+)?$/i,
  /^.+\.jenkinsfile$/i,
  /^azure-pipelines?(?:[.-].+)?\.ya?ml$/i,
  /^cloudbuild(?:[.-].+)?\.(?:ya?ml|json)$/i,
  /^buildspec(?:[.-].+)?\.ya?ml$/i,
  /^codefresh\.ya?ml$/i,
];

/** The folder whose pipeline a file defines, if it defines one. */
export function pipelineFolder(path: string, name: string): string | undefined {
  if (IN_ROOT.some(pattern => pattern.test(path))) {
    return '';
  }
  return ANYWHERE.some(pattern => pattern.test(name))
    ? parentOf(path)
    : undefined;
}
