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

import { useRouteRef } from '@backstage/core-plugin-api';
import { PluginHeader } from '@backstage/ui';
import { RiStairsLine } from '@remixicon/react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { EntitiesPage } from '../entities';
import { useMaturityTranslation } from '../hooks';
import { OverviewPage } from '../overview';
import { rootRouteRef } from '../routes';

/** The pages at `/maturity` with their own header, which older apps do not draw. */
export function MaturityPage() {
  const { t } = useMaturityTranslation();
  const root = useRouteRef(rootRouteRef)();
  return (
    <>
      <PluginHeader
        icon={<RiStairsLine />}
        title={t('shared.page.title')}
        titleLink={root}
        tabs={[
          {
            id: 'overview',
            label: t('shared.page.overview'),
            href: `${root}/overview`,
            matchStrategy: 'prefix',
          },
          {
            id: 'entities',
            label: t('shared.page.entities'),
            href: `${root}/entities`,
            matchStrategy: 'prefix',
          },
        ]}
      />
      <Routes>
        <Route path="overview/*" element={<OverviewPage />} />
        <Route path="entities/*" element={<EntitiesPage />} />
        <Route path="*" element={<Navigate to="overview" replace />} />
      </Routes>
    </>
  );
}
