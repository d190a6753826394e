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
  PushFactsAnswer,
  PushFactsRequest,
  StoredFact,
  WithdrawFactsAnswer,
  WithdrawFactsRequest,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** What one can do with facts over HTTP. */
export interface FactsService {
  /**
   * Everything that is known about one entity, the records that the entity
   * itself carries included, in the order of the models' facts; of one fact
   * the record in use first.
   *
   * @throws NotFoundError if there is no such entity
   */
  list(options: {
    entityRef: string;
    credentials: BackstageCredentials;
  }): Promise<StoredFact[]>;

  /**
   * Stores facts of one source, all or none.
   *
   * @throws NotAllowedError unless the caller is a service that the
   *   configuration names for the source, RequestMistakes with every mistake,
   *   TooManyRequestsError
   */
  push(options: {
    request: PushFactsRequest;
    credentials: BackstageCredentials;
  }): Promise<PushFactsAnswer>;

  /**
   * Withdraws facts of one source.
   *
   * @throws NotAllowedError like a push, RequestMistakes
   */
  withdraw(options: {
    request: WithdrawFactsRequest;
    credentials: BackstageCredentials;
  }): Promise<WithdrawFactsAnswer>;
}
