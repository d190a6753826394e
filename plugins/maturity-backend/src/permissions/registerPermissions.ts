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

import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { PermissionRuleset } from '@backstage/plugin-permission-node';
import {
  maturityPermissions,
  maturityScorecardReadPermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  scorecardPermissionResourceRef,
  scorecardPermissionRules,
  ScorecardQuery,
  ScorecardResource,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { SUBJECT_COLUMNS, SubjectTable } from '../insights';

export interface RegisterPermissionsOptions {
  permissionsRegistry: PermissionsRegistryService;
  subjects: SubjectTable;
}

/**
 * Makes the plugin's permissions and rules known, and gives the rules back,
 * those that modules add later included.
 */
export function registerPermissions(
  options: RegisterPermissionsOptions,
): PermissionRuleset<ScorecardResource, ScorecardQuery> {
  const { permissionsRegistry, subjects } = options;
  permissionsRegistry.addResourceType({
    resourceRef: scorecardPermissionResourceRef,
    permissions: [maturityScorecardReadPermission],
    rules: Object.values(scorecardPermissionRules),
    getResources: async refs => refs.map(ref => toResource(subjects, ref)),
  });
  permissionsRegistry.addPermissions(
    maturityPermissions.filter(
      permission => permission !== maturityScorecardReadPermission,
    ),
  );
  return permissionsRegistry.getPermissionRuleset(
    scorecardPermissionResourceRef,
  );
}

function toResource(
  subjects: SubjectTable,
  ref: string,
): ScorecardResource | undefined {
  const entityRef = ref.toLowerCase();
  const row = subjects.rowOf(entityRef);
  if (row === undefined || !subjects.isAlive(row)) {
    return undefined;
  }
  return {
    entityRef,
    kind: subjects.wordIn(row, SUBJECT_COLUMNS.kind) ?? '',
    type: subjects.wordIn(row, SUBJECT_COLUMNS.type),
    lifecycle: subjects.wordIn(row, SUBJECT_COLUMNS.lifecycle),
    owner: subjects.refIn(row, SUBJECT_COLUMNS.owner),
    system: subjects.refIn(row, SUBJECT_COLUMNS.system),
    domain: subjects.refs.textOf(subjects.domainCode(row)),
    tags: subjects.tagsOf(row),
  };
}
