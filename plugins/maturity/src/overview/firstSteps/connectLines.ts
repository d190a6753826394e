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

/** The command that adds the repository source to a backend. */
export const repositoryCommand =
  'yarn --cwd packages/backend add @platform-maturity/backstage-plugin-maturity-backend-module-repository';

/** The line of `packages/backend/src/index.ts` that goes with it. */
export const repositoryLine =
  "backend.add(import('@platform-maturity/backstage-plugin-maturity-backend-module-repository'));";

/** What an owner adds to `catalog-info.yaml`. */
export const declareLines = `metadata:
  annotations:
    facts.platform-maturity.io/k8s.secret-in-git-findings: '0'`;

/** What lets a service of CI push facts, for `app-config.yaml`. */
export const pushConfig = `backend:
  auth:
    externalAccess:
      - type: static
        options:
          token: \${MATURITY_CI_TOKEN}
          subject: external:ci
maturity:
  facts:
    sources:
      ci:
        subjects: [external:ci]
        facts: ['*']
        grade: observed`;
