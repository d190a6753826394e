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

import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

interface Question {
  permissions: PermissionsService;
  permission: BasicPermission;
  credentials: BackstageCredentials;
}

/**
 * @param options - `hint`: what somebody without the permission should know
 * @throws NotAllowedError that names the permission
 */
export async function requirePermission(
  options: Question & { hint?: string },
): Promise<void> {
  const { permission, hint } = options;
  if (!(await hasPermission(options))) {
    throw new NotAllowedError(
      `You need the permission ${permission.name}${hint ? `: ${hint}` : ''}`,
    );
  }
}

export async function hasPermission(options: Question): Promise<boolean> {
  const { permissions, permission, credentials } = options;
  const [{ result }] = await permissions.authorize([{ permission }], {
    credentials,
  });
  return result === AuthorizeResult.ALLOW;
}
