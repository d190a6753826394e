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

import { Cell, CellText, ColumnConfig, useBreakpoint } from '@backstage/ui';
import {
  ModelSummary,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { LevelBadge, SubjectLink } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';

export type MemberRow = ScorecardSummary & { id: string };

/** The columns of a list of members; what matters less goes on narrow screens. */
export function useMemberColumns(options: {
  model: ModelSummary;
}): ColumnConfig<MemberRow>[] {
  const { model } = options;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const narrow = !useBreakpoint().up('sm');
  const levelCount = model.levels.length;
  return [
    {
      id: 'name',
      label: t('entity.members.name'),
      isRowHeader: true,
      cell: ({ entityRef, title }) => (
        <Cell>
          <SubjectLink entityRef={entityRef} title={title} model={model.id} />
        </Cell>
      ),
    },
    {
      id: 'kind',
      label: t('entity.members.kind'),
      isHidden: narrow,
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
      isHidden: narrow,
      cell: ({ coverage }) => (
        <CellText title={coverage === null ? '–' : format.percent(coverage)} />
      ),
    },
  ];
}
