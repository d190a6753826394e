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

import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { canonicalJson } from './canonicalJson';
import { MaturityModelDocument } from './types';

/**
 * Raised when a change of the engine changes results, so that everything is
 * scored again after an upgrade.
 *
 * @public
 */
export const ENGINE_REVISION = 1;

/** SHA-256, in hex, of the canonical document and the engine's revision. */
export function modelVersion(document: MaturityModelDocument): string {
  return bytesToHex(
    sha256(utf8ToBytes(`${ENGINE_REVISION}\n${canonicalJson(document)}`)),
  );
}
