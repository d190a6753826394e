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
 * What a file of a repository is a sign of.
 *
 * - `content`: anything but YAML or JSON that may be a descriptor
 * - `code`: source code in a language that keeps tests in files of their own
 * - `inline-tests`: source code in a language that may keep tests inside
 * - `lockable`: the manifest of a package manager that writes a lock file
 * - `secret`: holds credentials
 */
export type Sign =
  | 'code'
  | 'codeowners'
  | 'containerfile'
  | 'content'
  | 'contributing'
  | 'deployment'
  | 'docs'
  | 'infrastructure'
  | 'inline-tests'
  | 'license'
  | 'lock-file'
  | 'lockable'
  | 'pipeline'
  | 'readme'
  | 'secret'
  | 'test'
  | 'update-bot';

/** A sign, and the folder of the repository that it is a sign of. */
export interface SignAt {
  readonly sign: Sign;
  /** Without leading or trailing slash; empty for the root. */
  readonly folder: string;
}

/** What to look for inside a file whose name proves nothing. */
export type ContentQuestion =
  | 'buildpack'
  | 'env'
  | 'key'
  | 'manifest'
  | 'package';
