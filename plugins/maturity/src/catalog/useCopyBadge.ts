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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  alertApiRef,
  configApiRef,
  discoveryApiRef,
  useApi,
} from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useSubjectHref } from '../components/subject';
import { useEvents, useMaturityTranslation } from '../hooks';

/**
 * An entry of the context menu of an entity.
 *
 * @public
 */
export interface CopyBadge {
  /** Whether the backend answers badges at all. */
  isEnabled: boolean;
  title: string;
  onClick(): Promise<void>;
}

/**
 * Copies a badge of the entity of a page for a readme, linked to its tab.
 *
 * @public
 */
export function useCopyBadge(): CopyBadge {
  const { entity } = useEntity();
  const { t } = useMaturityTranslation();
  const config = useApi(configApiRef);
  const discoveryApi = useApi(discoveryApiRef);
  const alertApi = useApi(alertApiRef);
  const href = useSubjectHref();
  const capture = useEvents();
  const entityRef = stringifyEntityRef(entity);
  return {
    isEnabled: config.getOptionalBoolean('maturity.badges.enabled') ?? false,
    title: t('catalog.copyBadge'),
    async onClick() {
      const text = markdownOf(await discoveryApi.getBaseUrl('maturity'));
      capture('copy', entityRef, { what: 'badge' });
      try {
        await navigator.clipboard.writeText(text);
        alertApi.post({
          message: t('catalog.copied'),
          severity: 'info',
          display: 'transient',
        });
      } catch {
        alertApi.post({
          message: t('catalog.notCopied', { text }),
          severity: 'warning',
        });
      }
    },
  };

  function markdownOf(baseUrl: string): string {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const picture = `${baseUrl}/v1/badges/${[kind, namespace, name]
      .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
      .join('/')}.svg`;
    const page = new URL(href(entityRef), window.location.origin);
    return `[![${t('catalog.link')}](${picture})](${page})`;
  }
}
