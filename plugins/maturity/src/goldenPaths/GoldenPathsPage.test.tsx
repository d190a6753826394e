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

import { NotFoundError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  mockMaturityApi,
  renderPage,
} from '../filters/__testUtils__/organisationFixture';
import { examplePath, examplePathEntities } from './__testUtils__/examplePaths';
import { GoldenPathsPage } from './GoldenPathsPage';

const page = <GoldenPathsPage />;

function pathsApi(replaced: Parameters<typeof mockMaturityApi>[0] = {}) {
  return mockMaturityApi({
    getGoldenPaths: jest.fn(async () => [examplePath]),
    getGoldenPath: jest.fn(async () => examplePath),
    getGoldenPathEntities: jest.fn(async () => ({
      items: examplePathEntities,
      totalItems: 2,
    })),
    ...replaced,
  });
}

/** What a link to the entities narrows them to. */
function queryOf(link: HTMLElement): Record<string, string> {
  const { pathname, searchParams } = new URL(
    link.getAttribute('href') ?? '',
    'http://portal',
  );
  expect(pathname).toBe('/maturity/entities');
  return Object.fromEntries(searchParams);
}

describe('GoldenPathsPage', () => {
  it('counts adoption of whom the address names, each number with those behind it', async () => {
    const api = pathsApi();
    renderPage({ page, api, address: '/?tag=java&path=other' });
    expect(
      await screen.findByText('2 of 5 entities are on the path (40%)'),
    ).toBeInTheDocument();
    expect(api.getGoldenPaths).toHaveBeenLastCalledWith(
      { model: 'five-level', tag: ['java'] },
      expect.anything(),
    );
    const of = { model: 'five-level', tag: 'java', path: 'library' };
    for (const [name, pathState] of [
      ['On the path: 2', 'on'],
      ['Off the path: 3', 'off'],
      ['Could join: 1', 'could-join'],
      ['Have drifted: 1', 'drifted'],
      ['Older template: 1', 'outdated'],
    ]) {
      expect(queryOf(screen.getByRole('link', { name }))).toEqual({
        ...of,
        pathState,
      });
    }
    // levels are compared, and said to prove nothing
    expect(screen.getByText(/A correlation, not a proof/)).toBeInTheDocument();
    const off = screen.getByRole('list', { name: 'Off the path' });
    expect(
      queryOf(within(off).getByRole('link', { name: 'Level 0: 3' })),
    ).toEqual({ ...of, pathState: 'off', level: '0' });
    expect(
      screen.getByRole('link', { name: 'Library: Steps, and who is where' }),
    ).toHaveAttribute(
      'href',
      '/maturity/golden-paths/library?model=five-level&tag=java',
    );
  });

  it('shows the steps of a path, of those on it or of everybody', async () => {
    renderPage({ page, api: pathsApi(), address: '/library' });
    const steps = await screen.findByRole('table', { name: 'Steps' });
    expect(
      queryOf(
        within(steps).getByRole('link', {
          name: 'Build every change: Open, 1',
        }),
      ),
    ).toEqual({
      model: 'five-level',
      path: 'library',
      pathState: 'on',
      step: 'build',
      stepState: 'open',
    });
    await userEvent.click(
      screen.getByRole('radio', { name: 'Everybody it is for' }),
    );
    expect(
      queryOf(
        within(steps).getByRole('link', {
          name: 'Build every change: Open, 3',
        }),
      ),
    ).toEqual({
      model: 'five-level',
      path: 'library',
      step: 'build',
      stepState: 'open',
    });
    expect(
      screen.getByRole('link', { name: 'All golden paths' }),
    ).toHaveAttribute('href', '/maturity/golden-paths?model=five-level');
  });

  it('says who is furthest, who is behind the template, and what comes next', async () => {
    const api = pathsApi();
    renderPage({ page, api, address: '/library' });
    const who = await screen.findByRole('table', { name: 'Who is where' });
    const [, furthest, behind] = within(who).getAllByRole('row');
    expect(furthest).toHaveTextContent('Parcel models');
    expect(furthest).toHaveTextContent('2 of 2 stepsAll done1.4.0, current');
    expect(behind).toHaveTextContent('1.2.0, now 1.4.0');
    expect(behind).toHaveTextContent('Build every change');
    await userEvent.click(screen.getByRole('radio', { name: 'Drifted (1)' }));
    await waitFor(() =>
      expect(api.getGoldenPathEntities).toHaveBeenLastCalledWith(
        expect.objectContaining({ id: 'library', pathState: ['drifted'] }),
        expect.anything(),
      ),
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('show=drifted');
  });

  it('says when there is no path, none for whom it is, or no such path', async () => {
    const first = renderPage({
      page,
      api: pathsApi({ getGoldenPaths: jest.fn(async () => []) }),
    });
    expect(
      await screen.findByText('This model has no golden paths'),
    ).toBeInTheDocument();
    first.unmount();

    const second = renderPage({
      page,
      api: pathsApi({
        getGoldenPath: jest.fn().mockRejectedValue(new NotFoundError('no')),
      }),
      address: '/none',
    });
    expect(
      await screen.findByText('This model has no such golden path'),
    ).toBeInTheDocument();
    second.unmount();

    renderPage({
      page,
      api: pathsApi({
        getGoldenPaths: jest.fn(async () => [
          { ...examplePath, subjects: 0, onPath: 0, offPath: 0 },
        ]),
      }),
    });
    expect(
      await screen.findByText(
        'Nothing that this path is for matches the filter.',
      ),
    ).toBeInTheDocument();
  });
});
