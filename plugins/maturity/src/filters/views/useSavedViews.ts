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

import { storageApiRef, useApiHolder } from '@backstage/core-plugin-api';
import { useEffect, useMemo, useState } from 'react';
import {
  SavedView,
  mostViews,
  readViews,
  withView,
  withoutView,
} from './SavedView';

const bucketName = 'maturity';
const viewsKey = 'views';

export interface SavedViews {
  views: readonly SavedView[];
  /** Whether another view finds a place. */
  hasRoom: boolean;
  save(view: SavedView): Promise<void>;
  remove(name: string): Promise<void>;
}

/**
 * The views that the reader saved, in the user settings of the portal: in the
 * browser, or with the user settings backend wherever one signs in. `undefined`
 * where the portal stores no settings.
 */
export function useSavedViews(): SavedViews | undefined {
  const storage = useApiHolder().get(storageApiRef);
  const bucket = useMemo(() => storage?.forBucket(bucketName), [storage]);
  const [views, setViews] = useState<readonly SavedView[]>([]);
  useEffect(() => {
    if (!bucket) {
      return undefined;
    }
    setViews(readViews(bucket.snapshot(viewsKey).value));
    const subscription = bucket
      .observe$(viewsKey)
      .subscribe(({ value }) => setViews(readViews(value)));
    return () => subscription.unsubscribe();
  }, [bucket]);
  if (!bucket) {
    return undefined;
  }
  return {
    views,
    hasRoom: views.length < mostViews,
    save: view => store(withView(views, view)),
    remove: name => store(withoutView(views, name)),
  };

  async function store(next: SavedView[]) {
    // Shown at once; a remote storage reports it only after a while.
    setViews(next);
    await bucket?.set(viewsKey, next);
  }
}
