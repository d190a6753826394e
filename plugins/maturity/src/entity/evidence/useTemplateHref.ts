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
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { templateRouteRef } from '../../routes';

/** Where a template is started, or looked at in a portal without the scaffolder. */
export function useTemplateHref(): (templateRef: string) => string {
  const startTemplate = useRouteRef(templateRouteRef);
  const entityLink = useEntityRefLink();
  return templateRef => {
    const { namespace, name } = parseEntityRef(templateRef, {
      defaultKind: 'template',
      defaultNamespace: 'default',
    });
    return startTemplate
      ? startTemplate({ namespace, templateName: name })
      : entityLink({ kind: 'template', namespace, name });
  };
}
