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
import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { StatusService } from '../status';
import { ReadPermissions } from './ReadPermissions';
import { restrictStatus } from './restrictStatus';

/**
 * The status for callers who may see counts, about what they may read.
 */
export class AuthorizedStatusService implements StatusService {
  readonly #status: StatusService;
  readonly #permissions: ReadPermissions;

  static create(options: {
    status: StatusService;
    permissions: ReadPermissions;
  }): StatusService {
    return new AuthorizedStatusService(options);
  }

  private constructor(options: {
    status: StatusService;
    permissions: ReadPermissions;
  }) {
    this.#status = options.status;
    this.#permissions = options.permissions;
  }

  async getStatus(options: {
    credentials: BackstageCredentials;
  }): Promise<MaturityStatus> {
    const { rows } = await this.#permissions.forCounts(options.credentials);
    const status = await this.#status.getStatus({ ...options, readable: rows });
    return rows ? restrictStatus(status, rows.count()) : status;
  }
}
