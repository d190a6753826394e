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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Attestation,
  AttestationsAnswer,
  AttestRequest,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../../http';

/** Says which entities a caller may read. */
export interface Readable {
  mayRead(entityRef: string): boolean;
}

/** What people state about entities, over HTTP. */
export interface AttestationsService {
  /**
   * Keeps a statement about one fact of up to 500 entities, all or none.
   *
   * @throws NotAllowedError unless the caller is a person who may attest that
   *   fact of these entities, RequestMistakes with every mistake
   */
  attest(options: {
    request: AttestRequest;
    credentials: BackstageCredentials;
    visibility?: Readable;
  }): Promise<AttestationsAnswer>;

  /**
   * Newest first.
   *
   * @param options - `about`: what `visibility` is narrowed to, which the
   *   cursor is bound to
   */
  list(options: {
    query: Query;
    about?: object;
    credentials: BackstageCredentials;
    visibility?: Readable;
  }): Promise<AttestationsAnswer>;

  /**
   * Takes a statement back. Whoever made it may, and whoever might make it.
   *
   * @throws NotFoundError, NotAllowedError, ConflictError if it has ended
   */
  revoke(options: {
    id: string;
    credentials: BackstageCredentials;
    visibility?: Readable;
  }): Promise<Attestation>;
}
