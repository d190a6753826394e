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

import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { CatalogIndexPage, CatalogTable } from '@backstage/plugin-catalog';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { createMaturityTableColumn } from '@platform-maturity/backstage-plugin-maturity';

/** The table of the catalog with a column of levels. */
export const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    catalogPlugin.getExtension('page:catalog').override({
      factory(originalFactory) {
        return originalFactory({
          params: {
            // The page draws its header itself.
            noHeader: true,
            loader: async () => (
              <CatalogIndexPage
                columns={context => {
                  const [name, ...others] =
                    CatalogTable.defaultColumnsFunc(context);
                  return [name, createMaturityTableColumn(), ...others];
                }}
              />
            ),
          },
        });
      },
    }),
  ],
});
