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

import { useMaturityApi } from '../../api';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  Muted,
  Section,
} from '../../components';
import { PageScope, subjectQuery } from '../../filters';
import { useAsyncState, useMaturityTranslation } from '../../hooks';
import { RiCalendarCheckLine } from '@remixicon/react';
import { PeriodChoice } from '../drops';
import { usePeriod } from '../usePeriod';
import { EndingList } from './EndingList';

/** Enough to plan by; the register and the count tell of the others. */
const most = 100;

/** Waivers and attestations that end within a time, renewed or not. */
export function EndingSoon(props: { scope: PageScope }) {
  const { scope } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const period = usePeriod();
  const { model, ...subjects } = subjectQuery({
    ...scope,
    model: scope.model.id,
  });
  const query = {
    ...subjects,
    state: 'active' as const,
    endsWithin: period.within,
    limit: most,
  };
  const state = useAsyncState({
    load: async signal => {
      const [waivers, attestations] = await Promise.all([
        api.getWaivers({ ...query, model }, { signal }),
        api.getAttestations(query, { signal }),
      ]);
      return { waivers, attestations };
    },
    deps: [api, model, JSON.stringify(query), scope.revision],
    keepPrevious: true,
  });
  return (
    <Section
      id="ending"
      title={t('risk.ending.title')}
      description={t('risk.ending.description')}
      actions={<PeriodChoice period={period} />}
    >
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[120]} />}
      >
        {({ waivers, attestations }) =>
          waivers.totalItems + attestations.totalItems === 0 ? (
            <EmptyState
              compact
              icon={<RiCalendarCheckLine />}
              title={t('risk.ending.nothing', { count: period.days })}
            />
          ) : (
            <>
              <EndingList
                title={t('risk.ending.waivers', { count: waivers.totalItems })}
                empty={t('risk.ending.noWaivers')}
                items={waivers.items.map(item => ({
                  id: item.id,
                  entityRef: item.entityRef,
                  model: item.model,
                  what: item.title ?? item.practice ?? item.check ?? '',
                  by: item.requestedBy,
                  endsAt: item.expiresAt,
                }))}
                more={waivers.totalItems - waivers.items.length}
              />
              <EndingList
                title={t('risk.ending.attestations', {
                  count: attestations.totalItems,
                })}
                empty={t('risk.ending.noAttestations')}
                items={attestations.items.map(item => ({
                  id: item.id,
                  entityRef: item.entityRef,
                  model: scope.model.id,
                  what: item.title ?? item.fact,
                  by: item.attestedBy,
                  endsAt: item.expiresAt,
                }))}
                more={attestations.totalItems - attestations.items.length}
              />
              <Muted as="p">{t('risk.ending.hint')}</Muted>
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
