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

import { usePermission } from '@backstage/plugin-permission-react';
import {
  WaiverItem,
  WaiversQuery,
  maturityWaiverApprovePermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../api';
import { Page, Paging, usePage } from '../components';
import { PageScope, subjectQuery } from '../filters';
import { AsyncState } from '../hooks';
import { Reader, useReader } from './useReader';

/** A page of waivers, with what the reader may do about them. */
export interface Waivers {
  readonly state: AsyncState<Page<WaiverItem>>;
  /** Undefined until it is known who is reading. */
  readonly reader: Reader | undefined;
  /** Whether the reader has the permission; undefined until it is known. */
  readonly mayApprove: boolean | undefined;
}

/** Loads a page of the waivers of the model. */
export function useWaivers(options: {
  scope: PageScope;
  paging: Paging;
  query: Pick<WaiversQuery, 'state' | 'practice' | 'check'>;
}): Waivers {
  const { scope, paging, query } = options;
  const api = useMaturityApi();
  const permission = usePermission({
    permission: maturityWaiverApprovePermission,
  });
  const state = usePage({
    paging,
    query: {
      ...query,
      ...subjectQuery({ ...scope, model: scope.model.id }),
    },
    load: (asked, { signal }) => api.getWaivers(asked, { signal }),
    revision: scope.revision,
  });
  const reader = useReader(
    state.status === 'ready'
      ? state.value.items.map(({ entityRef }) => entityRef)
      : [],
  );
  return {
    state,
    reader,
    mayApprove: permission.loading ? undefined : permission.allowed,
  };
}
