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

import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { useSubjectHref } from './useSubjectHref';

export interface SubjectLinkProps {
  entityRef: string;
  /** Default the name in the ref. */
  title?: string;
  /** The model that the tab shows; default the portal's. */
  model?: string;
  /** Where on the tab: the check or practice that is meant. */
  params?: Record<string, string | undefined>;
}

/** The name of a scored entity, leading to its Maturity tab. */
export function SubjectLink(props: SubjectLinkProps) {
  const { entityRef, title, model, params } = props;
  const href = useSubjectHref();
  return (
    <Link href={href(entityRef, { ...params, model })} variant="body-medium">
      {title ?? parseEntityRef(entityRef).name}
    </Link>
  );
}
