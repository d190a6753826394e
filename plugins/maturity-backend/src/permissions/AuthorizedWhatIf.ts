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

import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  maturityModelManagePermission,
  WhatIfAnswer,
  WhatIfMovesAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../http';
import { RowCaller } from '../insights';
import { StartWhatIfRequest, WhatIfRequest, WhatIfService } from '../whatIf';
import { ReadPermissions } from './ReadPermissions';
import { requirePermission } from './requirePermission';

/**
 * Drafts are tried, and stopped, by callers with `maturity.model.manage`; what
 * they come to is read by whoever may read counts, and named to whoever may
 * read scorecards, each as far as they see the catalog.
 */
export class AuthorizedWhatIf implements WhatIfService {
  readonly #whatIf: WhatIfService;
  readonly #permissions: PermissionsService;
  readonly #readPermissions: ReadPermissions;

  static create(options: {
    whatIf: WhatIfService;
    permissions: PermissionsService;
    readPermissions: ReadPermissions;
  }): WhatIfService {
    return new AuthorizedWhatIf(options);
  }

  private constructor(options: {
    whatIf: WhatIfService;
    permissions: PermissionsService;
    readPermissions: ReadPermissions;
  }) {
    this.#whatIf = options.whatIf;
    this.#permissions = options.permissions;
    this.#readPermissions = options.readPermissions;
  }

  async start(request: StartWhatIfRequest): Promise<WhatIfAnswer> {
    await this.#requireManage(request);
    return this.#whatIf.start(await this.#counting(request));
  }

  async get(request: WhatIfRequest): Promise<WhatIfAnswer> {
    return this.#whatIf.get(await this.#counting(request));
  }

  async moves(
    request: WhatIfRequest & { query: Query },
  ): Promise<WhatIfMovesAnswer> {
    const { credentials } = request;
    const visibility = await this.#readPermissions.forScorecards(credentials);
    return this.#whatIf.moves({ ...request, visibility });
  }

  async cancel(request: WhatIfRequest): Promise<WhatIfAnswer> {
    await this.#requireManage(request);
    return this.#whatIf.cancel(await this.#counting(request));
  }

  async #counting<TRequest extends RowCaller>(
    request: TRequest,
  ): Promise<TRequest> {
    const { credentials } = request;
    const visibility = await this.#readPermissions.forCounts(credentials);
    return { ...request, visibility };
  }

  async #requireManage({ credentials }: RowCaller): Promise<void> {
    await requirePermission({
      permissions: this.#permissions,
      permission: maturityModelManagePermission,
      credentials,
    });
  }
}
