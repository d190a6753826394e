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
  AskForWaiverRequest,
  WaiverItem,
  WaiversAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Readable } from '../facts';
import { Query } from '../http';

interface Asked {
  credentials: BackstageCredentials;
  visibility?: Readable;
}

/** Waivers over HTTP. */
export interface WaiversService {
  /**
   * Asks for the waiver of a practice or a check of up to 500 entities.
   *
   * @throws NotAllowedError unless the caller owns them, RequestMistakes with
   *   every mistake, ConflictError if the same is asked for already
   */
  request(
    options: Asked & { request: AskForWaiverRequest },
  ): Promise<WaiversAnswer>;

  /**
   * Newest first.
   *
   * @param options - `about`: what `visibility` is narrowed to, which the
   *   cursor is bound to
   */
  list(
    options: Asked & { query: Query; about?: object },
  ): Promise<WaiversAnswer>;

  /**
   * Approves or rejects. Whoever asked for it, and whoever owns the entity,
   * does not decide.
   *
   * @throws NotFoundError, NotAllowedError, ConflictError if it is decided
   */
  decide(
    options: Asked & {
      id: string;
      decision: 'approved' | 'rejected';
      note?: string;
    },
  ): Promise<WaiverItem>;

  /**
   * Ends a waiver before its time, or takes a request back.
   *
   * @param options - `asOwner`: the caller may only because the entity is theirs
   * @throws NotFoundError, NotAllowedError, ConflictError if it has ended
   */
  revoke(
    options: Asked & { id: string; note?: string; asOwner: boolean },
  ): Promise<WaiverItem>;
}
