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
  Assessment,
  ChooseTargetsRequest,
  maturityModelManagePermission,
  PlatformsAnswer,
  TargetsAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { AssessmentRequest, Assessments } from '../assessments';
import { Caller, noSuchEntity } from '../scorecards';
import { ReadPermissions } from './ReadPermissions';
import { requirePermission } from './requirePermission';

/**
 * Assessments of platforms that the caller may read; targets are chosen by
 * callers with `maturity.model.manage`.
 */
export class AuthorizedAssessments implements Assessments {
  readonly #assessments: Assessments;
  readonly #permissions: PermissionsService;
  readonly #readPermissions: ReadPermissions;

  static create(options: {
    assessments: Assessments;
    permissions: PermissionsService;
    readPermissions: ReadPermissions;
  }): Assessments {
    return new AuthorizedAssessments(options);
  }

  private constructor(options: {
    assessments: Assessments;
    permissions: PermissionsService;
    readPermissions: ReadPermissions;
  }) {
    this.#assessments = options.assessments;
    this.#permissions = options.permissions;
    this.#readPermissions = options.readPermissions;
  }

  async platforms(caller: Caller): Promise<PlatformsAnswer> {
    const { credentials } = caller;
    const visibility = await this.#readPermissions.forScorecards(credentials);
    return this.#assessments.platforms({ ...caller, visibility });
  }

  async assessment(request: AssessmentRequest): Promise<Assessment> {
    return this.#assessments.assessment(await this.#narrow(request));
  }

  async targets(request: AssessmentRequest): Promise<TargetsAnswer> {
    return this.#assessments.targets(await this.#narrow(request));
  }

  async choose(
    options: Caller & { request: ChooseTargetsRequest },
  ): Promise<TargetsAnswer> {
    const { credentials } = options;
    await requirePermission({
      permissions: this.#permissions,
      permission: maturityModelManagePermission,
      credentials,
    });
    const visibility = await this.#readPermissions.forScorecards(credentials);
    return this.#assessments.choose({ ...options, visibility });
  }

  async #narrow(request: AssessmentRequest): Promise<AssessmentRequest> {
    const { entityRef, credentials } = request;
    const visibility = await this.#readPermissions.forScorecards(credentials);
    if (!visibility.mayRead(entityRef)) {
      throw noSuchEntity(entityRef);
    }
    return { ...request, visibility };
  }
}
