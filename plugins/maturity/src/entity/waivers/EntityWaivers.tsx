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
  WaiverItem,
  WaiversAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import { Section } from '../../components';
import { useAsyncState, useMaturityTranslation } from '../../hooks';
import { EntityActions, useEntityActions } from '../actions';
import { WaiverRow } from './WaiverRow';
import styles from './EntityWaivers.module.css';

/** Enough of one entity; what is older is history. */
const LIMIT = 50;

const OPEN_STATES: readonly WaiverItem['state'][] = [
  'requested',
  'active',
  'orphaned',
];

/** The waivers that wait for a decision or count; nothing where there is none. */
export function EntityWaivers() {
  const actions = useEntityActions();
  return actions ? <WaiverList actions={actions} /> : null;
}

function WaiverList({ actions }: { actions: EntityActions }) {
  const { entityRef, view, onDone } = actions;
  const { modelId, evaluatedAt } = view.scorecard;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const { included } = view;
  const state = useAsyncState({
    load: async (signal): Promise<Pick<WaiversAnswer, 'items'>> => {
      if (included?.leftOut.includes('waivers')) {
        return { items: [] };
      }
      return (
        included?.waivers ??
        api.getWaivers({ entityRef, model: modelId, limit: LIMIT }, { signal })
      );
    },
    deps: [api, entityRef, modelId, evaluatedAt, included],
    keepPrevious: true,
  });
  const items =
    state.status === 'ready'
      ? state.value.items.filter(item => OPEN_STATES.includes(item.state))
      : [];
  if (items.length === 0) {
    return null;
  }
  return (
    <Section
      id="waivers"
      title={t('entity.waivers.title')}
      description={t('entity.waivers.description')}
    >
      <ul className={styles.list}>
        {items.map(item => (
          <WaiverRow
            key={item.id}
            item={item}
            actions={actions}
            onDecided={onDone}
          />
        ))}
      </ul>
    </Section>
  );
}
