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

import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { LevelBadge, SubjectLink } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { ScorecardView } from '../scorecard';

export type MemberRow = ScorecardSummary & { id: string };

export function useMemberColumns(
  view: ScorecardView,
): ColumnConfig<MemberRow>[] {
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const levelCount = view.model.levels.length;
  return [
    {
      id: 'name',
      label: t('entity.members.name'),
      isRowHeader: true,
      cell: ({ entityRef, title }) => (
        <Cell>
          <SubjectLink
            entityRef={entityRef}
            title={title}
            model={view.model.id}
          />
        </Cell>
      ),
    },
    {
      id: 'kind',
      label: t('entity.members.kind'),
      cell: ({ kind, type }) => (
        <CellText title={type ? `${kind} · ${type}` : kind} />
      ),
    },
    {
      id: 'level',
      label: t('entity.members.level'),
      cell: ({ level, potentialLevel, status }) => (
        <Cell>
          <LevelBadge
            level={level}
            potentialLevel={potentialLevel}
            status={status}
            levelCount={levelCount}
          />
        </Cell>
      ),
    },
    {
      id: 'open',
      label: t('entity.members.openSteps'),
      cell: ({ counts }) => (
        <CellText title={format.number(counts.openSteps)} />
      ),
    },
    {
      id: 'coverage',
      label: t('entity.members.coverage'),
      cell: ({ coverage }) => (
        <CellText title={coverage === null ? '–' : format.percent(coverage)} />
      ),
    },
  ];
}
