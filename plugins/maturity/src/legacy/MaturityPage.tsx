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
import { ComponentType, Suspense, lazy } from 'react';
import { LoadingSkeleton } from '../components';
import { useMaturityTranslation } from '../hooks';
import {
  PageRoutes,
  PagesHeader,
  organisationPages,
  usePageTabs,
} from '../pages';
import { rootRouteRef } from '../routes';

const pages = organisationPages.map(({ path, load }) => {
  const Page = lazy(() =>
    load().then((component: ComponentType) => ({ default: component })),
  );
  return { path, element: <Page /> };
});

/** The pages at `/maturity` with their own header, which older apps do not draw. */
export function MaturityPage() {
  const { t } = useMaturityTranslation();
  const root = useRouteRef(rootRouteRef)();
  const tabs = usePageTabs({ root, pages: organisationPages });
  return (
    <>
      <PagesHeader
        title={t('shared.page.title')}
        titleLink={root}
        tabs={tabs}
      />
      <Suspense fallback={<LoadingSkeleton />}>
        <PageRoutes pages={pages} />
      </Suspense>
    </>
  );
}
