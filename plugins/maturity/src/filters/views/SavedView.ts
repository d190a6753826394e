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

/** A page with everything that its address says, under a name of its reader. */
export type SavedView = {
  name: string;
  /** The page below the root, such as `overview`. */
  path: string;
  /** What its address says after the question mark, without it. */
  search: string;
};

/** More would be a list to search in. */
export const mostViews = 50;

/** Where a reader stood in a list is not part of a view. */
const positions = ['cursor', 'offset'];

/** The views that a stored value holds; what is no view is left out. */
export function readViews(stored: unknown): SavedView[] {
  return Array.isArray(stored) ? stored.filter(isSavedView) : [];
}

/** The views with one more; one of the same name is replaced. */
export function withView(
  views: readonly SavedView[],
  view: SavedView,
): SavedView[] {
  return [...withoutView(views, view.name), view].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
}

/** The views without the one of a name. */
export function withoutView(
  views: readonly SavedView[],
  name: string,
): SavedView[] {
  return views.filter(view => view.name !== name);
}

/** The part of an address that a view keeps. */
export function searchOfView(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of positions) {
    params.delete(name);
  }
  return params.toString();
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { name, path, search } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    typeof search === 'string' &&
    typeof path === 'string' &&
    // a part of our own pages, never an address
    /^[a-z0-9-]+(\/[\w.-]+)*$/.test(path)
  );
}
