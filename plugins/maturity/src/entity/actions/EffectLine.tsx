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

import { PreviewRequest } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import { Muted } from '../../components';
import { useAsyncState, useMaturityTranslation } from '../../hooks';
import { EntityActions } from './EntityActions';

export interface EffectLineProps {
  actions: EntityActions;
  /** What would be stored. */
  change: Pick<PreviewRequest, 'facts' | 'waivers'>;
}

/** What a change would do to the level, asked before it is sent. */
export function EffectLine(props: EffectLineProps) {
  const { actions, change } = props;
  const { entity, view } = actions;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const state = useAsyncState({
    load: signal =>
      api.preview(
        {
          entity: entity as unknown as PreviewRequest['entity'],
          model: view.scorecard.modelId,
          baseline: 'stored',
          ...change,
        },
        { signal },
      ),
    deps: [api, entity, view, JSON.stringify(change)],
    keepPrevious: true,
  });
  return (
    <div role="status">
      <Muted as="p">{words()}</Muted>
    </div>
  );

  function words(): string {
    if (state.status === 'loading') {
      return t('entity.actions.effectLoading');
    }
    if (state.status === 'failed') {
      return t('entity.actions.effectUnknown');
    }
    const now = view.scorecard;
    const then = state.value;
    if (then.level !== now.level) {
      return t('entity.actions.effectLevel', {
        from: String(now.level ?? '–'),
        to: String(then.level ?? '–'),
      });
    }
    const steps = now.nextSteps.length - then.nextSteps.length;
    return steps > 0
      ? t('entity.actions.effectSteps', {
          level: String(now.level ?? '–'),
          count: steps,
        })
      : t('entity.actions.effectNone', { level: String(now.level ?? '–') });
  }
}
