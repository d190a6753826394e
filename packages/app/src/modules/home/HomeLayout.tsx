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

import { Content } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { CustomHomepageGrid } from '@backstage/plugin-home';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Fragment, useMemo } from 'react';

// Twelve on a laptop too, beside the open sidebar: the default is ten there,
// and what stands on the right then no longer fits.
const COLUMNS = { xl: 12, lg: 12, md: 12, sm: 6, xs: 4, xxs: 2 };

// A search bar takes one row, and leaves the gap.
const ROW = 76;
const GAP = 16;

/** The widgets of the home page, which people arrange for themselves. */
export function HomeLayout(props: HomePageLayoutProps) {
  const { widgets, defaultConfig } = props;
  const title = useApi(configApiRef).getOptionalString('app.title');
  const config = useMemo(
    () =>
      defaultConfig?.map(({ column, row, ...rest }) => ({
        ...rest,
        x: column,
        y: row,
      })),
    [defaultConfig],
  );
  return (
    <Content>
      <CustomHomepageGrid
        // Else its heading is there without a text.
        title={title ?? 'Portal'}
        config={config}
        cols={COLUMNS}
        containerMargin={[GAP, GAP]}
        rowHeight={ROW}
      >
        {widgets.map(({ name, component, node }) => (
          <Fragment key={name ?? node.spec.id}>{component}</Fragment>
        ))}
      </CustomHomepageGrid>
    </Content>
  );
}
