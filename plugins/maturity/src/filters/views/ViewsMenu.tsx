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
import {
  Button,
  Menu,
  MenuItem,
  MenuSection,
  MenuSeparator,
  MenuTrigger,
} from '@backstage/ui';
import { RiBookmarkLine } from '@remixicon/react';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useMaturityTranslation } from '../../hooks';
import { rootRouteRef } from '../../routes';
import { ManageViewsDialog } from './ManageViewsDialog';
import { SaveViewDialog } from './SaveViewDialog';
import { searchOfView } from './SavedView';
import { useSavedViews } from './useSavedViews';

/** The views that the reader saved, and the way to save another. */
export function ViewsMenu() {
  const { t } = useMaturityTranslation();
  const root = useRouteRef(rootRouteRef)();
  const { pathname, search } = useLocation();
  const saved = useSavedViews();
  const [dialog, setDialog] = useState<'save' | 'manage' | undefined>();
  if (!saved) {
    return null;
  }
  const { views } = saved;
  const close = () => setDialog(undefined);
  return (
    <>
      <MenuTrigger>
        <Button size="small" variant="secondary" iconStart={<RiBookmarkLine />}>
          {t('filters.views.title')}
        </Button>
        <Menu>
          {views.length > 0 && (
            <MenuSection title={t('filters.views.saved')}>
              {views.map(view => (
                <MenuItem
                  key={view.name}
                  href={`${root}/${view.path}${
                    view.search && `?${view.search}`
                  }`}
                >
                  {view.name}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {views.length > 0 && <MenuSeparator />}
          <MenuItem onAction={() => setDialog('save')}>
            {t('filters.views.save')}
          </MenuItem>
          {views.length > 0 && (
            <MenuItem onAction={() => setDialog('manage')}>
              {t('filters.views.manage')}
            </MenuItem>
          )}
        </Menu>
      </MenuTrigger>
      {dialog === 'save' && (
        <SaveViewDialog
          saved={saved}
          path={pathname.slice(root.length + 1).replace(/\/$/, '')}
          search={searchOfView(search)}
          onClose={close}
        />
      )}
      {dialog === 'manage' && (
        <ManageViewsDialog saved={saved} onClose={close} />
      )}
    </>
  );
}
