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

/** A repository, or a folder of this machine that stands for one. */
export interface Repository {
  /** The same for all who mean the same repository and branch. */
  readonly key: string;
  /** What is left alone when it limits the rate of requests. */
  readonly host: string;
  /** The root, as the reader of its host wants it; empty for a folder. */
  readonly url: string;
  /** The folder of this machine. */
  readonly path?: string;
  /** What keeps the source; decides what the absence of a file proves. */
  readonly type: string;
  /** Where a person sees a file of it, or, without one, the whole. */
  link(path?: string): string | undefined;
}

/** The part of a repository that an entity is made of. */
export interface Place {
  readonly repository: Repository;
  /** Without leading or trailing slash; empty for the whole repository. */
  readonly folder: string;
}
