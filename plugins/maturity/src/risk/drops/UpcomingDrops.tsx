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

import { RiShieldCheckLine } from '@remixicon/react';
import { useMaturityApi } from '../../api';
import {
  EmptyState,
  PagedList,
  Section,
  usePage,
  usePaging,
} from '../../components';
import { PageScope, subjectQuery } from '../../filters';
import { useMaturityTranslation } from '../../hooks';
import { usePeriod } from '../usePeriod';
import { PeriodChoice } from './PeriodChoice';
import { SubjectAtRiskRow } from './SubjectAtRiskRow';
import styles from '../Risk.module.css';

/** Which entities fall by time alone, when, to what and why. */
export function UpcomingDrops(props: { scope: PageScope }) {
  const { scope } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const period = usePeriod();
  const paging = usePaging({ name: 'drops', pageSize: 20 });
  const state = usePage({
    paging,
    query: {
      ...subjectQuery({ ...scope, model: scope.model.id }),
      within: period.within,
    },
    load: (asked, { signal }) => api.getAtRisk(asked, { signal }),
    revision: scope.revision,
  });
  return (
    <Section
      id="drops"
      title={t('risk.drops.title')}
      description={t('risk.drops.description')}
      actions={<PeriodChoice period={period} />}
    >
      <PagedList
        state={state}
        paging={paging}
        label={t('risk.drops.pages')}
        total={count => t('risk.drops.total', { count })}
        height={160}
        empty={
          <EmptyState
            compact
            icon={<RiShieldCheckLine />}
            title={t('risk.drops.emptyTitle', { count: period.days })}
            description={t('risk.drops.emptyDescription')}
          />
        }
      >
        {items => (
          <ul className={styles.list}>
            {items.map(subject => (
              <SubjectAtRiskRow
                key={subject.entityRef}
                subject={subject}
                model={scope.model}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </Section>
  );
}
