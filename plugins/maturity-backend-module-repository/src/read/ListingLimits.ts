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

/** How much of one repository is looked at. */
export interface ListingLimits {
  /** Files; of a repository with more, what is missing stays unknown. */
  readonly maxFiles: number;
  /** Bytes of all files together, unpacked. */
  readonly maxBytes: number;
}

/** Of a file that is opened; what is larger is no manifest and no key. */
export const MAX_CONTENT_BYTES = 65_536;

/** How many files of one repository are opened. */
export const MAX_OPENED_FILES = 500;

/** A longer path is nobody's file. */
export const MAX_PATH_LENGTH = 1_024;
