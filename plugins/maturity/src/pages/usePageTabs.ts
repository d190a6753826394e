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

import { useLocation } from 'react-router-dom';
import { filterSearch, readFilter } from '../filters';
import { MaturityTranslate, useMaturityTranslation } from '../hooks';
import { organisationPages } from './organisationPages';

/** A page as the header shows it. */
export interface PageTitle {
  path: string;
  /** What the app calls it; our own titles are translated. */
  title?: string;
}

export interface PageTab {
  id: string;
  label: string;
  href: string;
  matchStrategy: 'prefix';
}

/** The tabs of the pages; the model and the filter go along from tab to tab. */
export function usePageTabs(options: {
  root: string;
  pages: readonly PageTitle[];
}): PageTab[] {
  const { root, pages } = options;
  const { t } = useMaturityTranslation();
  const params = new URLSearchParams(useLocation().search);
  const search = filterSearch({
    params: { model: params.get('model') ?? undefined },
    filter: readFilter(params),
  });
  return pages.map(page => ({
    id: page.path,
    label: pageLabel(t, page),
    href: `${root}/${page.path}${search}`,
    matchStrategy: 'prefix',
  }));
}

/** What a page is called in the language of the portal. */
export function pageLabel(t: MaturityTranslate, page: PageTitle): string {
  const ours = organisationPages.find(({ path }) => path === page.path);
  return ours && (page.title ?? ours.title) === ours.title
    ? t(`shared.page.${ours.path}`)
    : page.title ?? page.path;
}
