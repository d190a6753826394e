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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RiStairsLine } from '@remixicon/react';
import { useSubjectHref } from '../components/subject';
import { useMaturityTranslation } from '../hooks';
import { useSummary } from './useSummary';

/**
 * A link among those of the About card: the level, leading to the tab.
 *
 * @public
 */
export function useMaturityIconLink() {
  const { entity } = useEntity();
  const { t } = useMaturityTranslation();
  const href = useSubjectHref();
  const entityRef = stringifyEntityRef(entity);
  const state = useSummary(entityRef);
  const summary = state.status === 'ready' ? state.value : undefined;
  return {
    label:
      typeof summary?.level === 'number'
        ? t('catalog.linkLevel', { level: rangeOf(summary) })
        : t('catalog.link'),
    icon: <RiStairsLine />,
    href: href(entityRef),
  };
}

function rangeOf(summary: {
  level: number | null;
  potentialLevel: number | null;
}): string {
  const { level, potentialLevel } = summary;
  return level !== null && potentialLevel !== null && potentialLevel > level
    ? `${level}–${potentialLevel}`
    : String(level);
}
