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

import { Table, useTable } from '@backstage/ui';
import { MembersAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../../api';
import { Muted, Section, ShareBar, levelColor } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { ScorecardView } from '../scorecard';
import { LevelLegend } from './LevelLegend';
import { useMemberColumns } from './useMemberColumns';
import styles from './SystemMembers.module.css';

/** The members of a system: how their levels spread, and each, worst first. */
export function SystemMembers(props: { view: ScorecardView }) {
  const { view } = props;
  const { scorecard, model } = view;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const [answer, setAnswer] = useState<MembersAnswer>();
  const columns = useMemberColumns({ model });
  const { tableProps } = useTable({
    mode: 'cursor',
    getData: async ({ cursor, pageSize, signal }) => {
      const members =
        (cursor === undefined && view.included?.members) ||
        (await api.getMembers(
          {
            entityRef: scorecard.entityRef,
            model: model.id,
            cursor,
            limit: pageSize,
          },
          { signal },
        ));
      setAnswer(members);
      return {
        data: members.items.map(item => ({ ...item, id: item.entityRef })),
        nextCursor: members.nextCursor,
        totalCount: members.totalItems,
      };
    },
    paginationOptions: { pageSize: 10 },
  });
  const counts = answer?.levels ?? [];
  return (
    <Section
      id="members"
      title={t('entity.members.title')}
      description={t('entity.members.description')}
    >
      <div className={styles.members}>
        {counts.length > 0 && (
          <div className={styles.distribution}>
            <ShareBar
              label={t('entity.members.distribution')}
              parts={counts.map(({ level, count, undecided }) => ({
                id: String(level),
                label: t('shared.level.number', { level: String(level) }),
                count,
                undecided,
                color: levelColor({ level, count: model.levels.length }),
              }))}
            />
            <LevelLegend counts={counts} levelCount={model.levels.length} />
          </div>
        )}
        <Table
          columnConfig={columns}
          {...tableProps}
          emptyState={t('entity.members.empty')}
        />
        {answer && answer.hidden > 0 && (
          <Muted as="p">
            {t('entity.members.hidden', { count: answer.hidden })}
          </Muted>
        )}
      </div>
    </Section>
  );
}
