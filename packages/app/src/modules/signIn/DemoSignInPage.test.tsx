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

import {
  IdentityApi,
  configApiRef,
  discoveryApiRef,
} from '@backstage/frontend-plugin-api';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DemoSignInPage } from './DemoSignInPage';

const PEOPLE = [
  {
    user: 'user:default/paula',
    name: 'Paula Ferreira',
    about: 'Leads the platform.',
    role: 'platform-lead',
    default: true,
  },
  {
    user: 'user:default/nora',
    name: 'Nora Adeyemi',
    about: 'Has no rights.',
    role: 'visitor',
  },
];

const fetchMock = jest.fn();

async function renderPage(people: object[] = PEOPLE) {
  const onSignInSuccess = jest.fn<void, [IdentityApi]>();
  const rendered = renderInTestApp(
    <TestApiProvider
      apis={[
        [
          configApiRef,
          mockApis.config({
            data: { auth: { providers: { demo: { people } } } },
          }),
        ],
        [discoveryApiRef, mockApis.discovery()],
      ]}
    >
      <DemoSignInPage onSignInSuccess={onSignInSuccess} />
    </TestApiProvider>,
  );
  return { onSignInSuccess, rendered };
}

function lastRequest() {
  const [url, init] = fetchMock.mock.lastCall;
  return { url, person: new Headers(init.headers).get('x-demo-person') };
}

describe('DemoSignInPage', () => {
  const realFetch = global.fetch;

  beforeEach(() => {
    localStorage.clear();
    fetchMock.mockReset().mockImplementation(async () => ({
      ok: true,
      json: async () => ({
        profile: { displayName: 'Somebody' },
        backstageIdentity: {
          token: `e.${btoa(JSON.stringify({ exp: 9999999999 }))}.s`,
          identity: {
            type: 'user',
            userEntityRef: 'user:default/somebody',
            ownershipEntityRefs: [],
          },
        },
      }),
    }));
    global.fetch = fetchMock;
  });

  afterEach(() => {
    global.fetch = realFetch;
  });

  it('signs the default person in without a click', async () => {
    const { onSignInSuccess } = await renderPage();
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalled());
    expect(lastRequest()).toEqual({
      url: expect.stringContaining('/api/auth/demo/refresh'),
      person: null,
    });
  });

  it('asks whom to be after a sign-out, and remembers the answer', async () => {
    const first = await renderPage();
    await waitFor(() => expect(first.onSignInSuccess).toHaveBeenCalled());
    await first.onSignInSuccess.mock.calls[0][0].signOut();
    first.rendered.unmount();

    const second = await renderPage();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Be Nora Adeyemi' }),
    );
    await waitFor(() => expect(second.onSignInSuccess).toHaveBeenCalled());
    expect(lastRequest().person).toBe('user:default/nora');
    second.rendered.unmount();

    const third = await renderPage();
    await waitFor(() => expect(third.onSignInSuccess).toHaveBeenCalled());
    expect(lastRequest().person).toBe('user:default/nora');
  });

  it('says that there is no sign-in where the demo is not configured', async () => {
    await renderPage([]);
    expect(
      await screen.findByText('This portal has no sign-in'),
    ).toBeInTheDocument();
    expect(fetchMock).not.toHaveBeenCalled();
  });
});
