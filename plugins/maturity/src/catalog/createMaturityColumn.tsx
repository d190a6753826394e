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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityColumnConfig } from '@backstage/plugin-catalog-react/alpha';
import { Cell } from '@backstage/ui';
import { useMaturityTranslation } from '../hooks';
import { EntityLevel } from './EntityLevel';

/**
 * A column with the level of each entity by the portal's default model, for the
 * `columns` of `CatalogIndexPage` and `CatalogTable`. A page of the table asks
 * the backend once.
 *
 * @public
 */
export interface MaturityTableColumn {
  title: JSX.Element;
  field: string;
  sorting: boolean;
  width: string;
  render(row: { entity: Entity }): JSX.Element;
}

/**
 * A column with the level of each entity by the portal's default model, for the
 * `columns` of `CatalogIndexPage` and `CatalogTable`.
 *
 * @public
 */
export function createMaturityTableColumn(): MaturityTableColumn {
  return {
    title: <ColumnTitle />,
    field: 'maturity',
    // The table sorts by what the catalog knows, which levels are not.
    sorting: false,
    width: 'auto',
    render: ({ entity }) => (
      <EntityLevel entityRef={stringifyEntityRef(entity)} />
    ),
  };
}

/**
 * The same for the `EntityDataTable` of `@backstage/plugin-catalog-react/alpha`.
 *
 * @public
 */
export function createMaturityColumn(): EntityColumnConfig {
  return {
    id: 'maturity',
    label: 'Maturity',
    header: () => <ColumnTitle />,
    cell: entity => (
      <Cell>
        <EntityLevel entityRef={stringifyEntityRef(entity)} />
      </Cell>
    ),
  };
}

function ColumnTitle() {
  const { t } = useMaturityTranslation();
  return <>{t('catalog.column')}</>;
}
