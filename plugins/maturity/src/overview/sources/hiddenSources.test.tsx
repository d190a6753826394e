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

import { screen } from '@testing-library/react';
import {
  mockMaturityApi,
  renderPage,
} from '../../filters/__testUtils__/organisationFixture';
import { SourcesPanel } from './SourcesPanel';

// Alone in its file: what a permission was is remembered from test to test.
describe('SourcesPanel', () => {
  it('is for whoever manages models', async () => {
    const api = mockMaturityApi();
    renderPage({
      page: (
        <>
          <p>page</p>
          <SourcesPanel />
        </>
      ),
      api,
      permission: 'DENY',
    });
    expect(await screen.findByText('page')).toBeInTheDocument();
    expect(api.getStatus).not.toHaveBeenCalled();
    expect(
      screen.queryByRole('region', { name: 'Sources' }),
    ).not.toBeInTheDocument();
  });
});
