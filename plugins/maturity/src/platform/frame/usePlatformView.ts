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

import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { useUrlParams } from '../../hooks';

export const platformViews = ['stand', 'assess', 'targets'] as const;

export type PlatformView = (typeof platformViews)[number];

/** Which part of the page is shown, and which aspect; kept in the address. */
export interface PlatformViewState {
  view: PlatformView;
  aspect?: string;
  show(view: PlatformView, aspect?: string): void;
  /** The address of the same, for links. */
  href(view: PlatformView, aspect?: string): string;
}

export function usePlatformView(): PlatformViewState {
  const params = useUrlParams();
  const wanted = params.get('view');
  const { set } = params;
  const { pathname, search } = useLocation();
  const show = useCallback(
    (view: PlatformView, aspect?: string) =>
      set(
        { view: view === 'stand' ? undefined : view, aspect },
        { push: true },
      ),
    [set],
  );
  return {
    view: platformViews.find(view => view === wanted) ?? 'stand',
    aspect: params.get('aspect'),
    show,
    href: (view, aspect) => {
      const next = new URLSearchParams(search);
      next.set('view', view);
      next.delete('aspect');
      if (aspect) {
        next.set('aspect', aspect);
      }
      return `${pathname}?${next}`;
    },
  };
}
