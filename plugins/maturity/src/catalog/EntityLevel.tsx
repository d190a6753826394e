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

import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { LevelBadge } from '../components/labels';
import { useMaturityTranslation } from '../hooks';
import { useSummary } from './useSummary';

/** The level of an entity by the default model, for a cell or a header. */
export function EntityLevel(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useMaturityTranslation();
  const state = useSummary(entityRef);
  if (state.status === 'loading') {
    return <Skeleton width={72} height={16} />;
  }
  const summary = state.status === 'ready' ? state.value : undefined;
  if (!summary) {
    const why = t(
      state.status === 'failed' ? 'catalog.failed' : 'catalog.notScored',
    );
    return (
      <span title={why}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{why}</VisuallyHidden>
      </span>
    );
  }
  const { level, potentialLevel, status, topLevel } = summary;
  return (
    <LevelBadge
      level={level}
      potentialLevel={potentialLevel}
      status={status}
      levelCount={Math.max(topLevel ?? 0, level ?? 0)}
    />
  );
}
