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

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OverviewPage } from '../../overview';
import {
  mockMaturityApi,
  renderPage,
} from '../__testUtils__/organisationFixture';
import { readViews, searchOfView, withView } from './SavedView';

const page = <OverviewPage />;

async function choose(item: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Views' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
}

describe('saved views', () => {
  it('keep the address of a page, and come back to it', async () => {
    renderPage({
      page,
      api: mockMaturityApi(),
      address: '/maturity/overview?tag=java&days=90&cursor=abc',
    });
    await choose('Save this view');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Save' })).toBeDisabled();
    await userEvent.type(within(dialog).getByLabelText('Name'), 'Java{Enter}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'My teams' }),
    );
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent('mine=true'),
    );

    await choose('Java');
    await waitFor(() =>
      expect(screen.getByLabelText('address')).toHaveTextContent(
        /^\/maturity\/overview\?tag=java&days=90$/,
      ),
    );

    await choose('Remove views');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove the view Java' }),
    );
    expect(
      await screen.findByText('You have no saved views.'),
    ).toBeInTheDocument();
  });

  it('are replaced by one of the same name', () => {
    const view = { name: 'Mine', path: 'overview', search: '' };
    const other = { name: 'All', path: 'entities', search: 'kind=api' };
    expect(withView([view, other], { ...view, search: 'mine=true' })).toEqual([
      other,
      { ...view, search: 'mine=true' },
    ]);
  });

  it('are read with care, since anything may have been stored', () => {
    const good = { name: 'Mine', path: 'golden-paths/service', search: 'a=b' };
    expect(readViews(undefined)).toEqual([]);
    expect(readViews('views')).toEqual([]);
    expect(
      readViews([
        good,
        null,
        { name: 'Elsewhere', path: '//evil.example', search: '' },
        { name: 'Elsewhere too', path: 'data:text/html,x', search: '' },
        { name: 7, path: 'overview', search: '' },
      ]),
    ).toEqual([good]);
  });

  it('leave out where one stood in a list', () => {
    expect(searchOfView('?owner=a&cursor=b&offset=50&sort=name')).toBe(
      'owner=a&sort=name',
    );
  });
});
