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
import { renderPage } from '../filters/__testUtils__/organisationFixture';
import {
  exampleAssessment,
  mockPlatformApi,
  PLATFORM,
} from './__testUtils__/examplePlatform';
import { PlatformPage } from './frame/PlatformPage';

function render(options: {
  api?: ReturnType<typeof mockPlatformApi>;
  search?: string;
}) {
  const { api = mockPlatformApi(), search = '' } = options;
  renderPage({
    page: <PlatformPage />,
    api,
    address: `/maturity/platform${search}`,
  });
  return api;
}

const region = (name: string) => screen.findByRole('region', { name });

describe('PlatformPage', () => {
  it('teaches how to name a platform where there is none', async () => {
    render({
      api: mockPlatformApi({
        getPlatforms: jest.fn(async () => ({ items: [] })),
      }),
    });
    expect(
      await screen.findByText('No entity stands for the platform yet'),
    ).toBeInTheDocument();
    expect(screen.getByText(/type: platform/)).toBeInTheDocument();
  });

  it('asks which where several entities are the platform', async () => {
    const api = render({
      api: mockPlatformApi({
        getPlatforms: jest.fn(async () => ({
          items: [
            { entityRef: PLATFORM, title: 'Runway', isDefault: true },
            {
              entityRef: 'system:default/data',
              title: 'Data',
              isDefault: false,
            },
          ],
        })),
      }),
      search: '?platform=system:default/data',
    });
    expect(
      await screen.findByRole('button', { name: /Which platform/ }),
    ).toHaveTextContent('Data');
    await waitFor(() =>
      expect(api.getAssessment).toHaveBeenCalledWith(
        { entityRef: 'system:default/data', model: 'aspects' },
        expect.anything(),
      ),
    );
  });

  it('leads from what hurts to the aspects to look at first', async () => {
    render({});
    const pain = within(await region('What hurts?'));
    const [slow] = pain.getAllByRole('checkbox', {
      name: 'Everything is slow',
    });
    await userEvent.click(slow);
    await userEvent.click(
      pain.getAllByRole('checkbox', { name: 'Secrets leak' })[0],
    );
    const places = pain
      .getAllByRole('button', { name: /^Assess / })
      .map(button => button.textContent);
    expect(places).toEqual(['Assess Security', 'Assess Delivery']);
    expect(pain.getByText('Measure first.')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      'pain=aspects%3Aslow&pain=aspects%3Aleaks',
    );
    await userEvent.click(
      pain.getByRole('button', { name: 'Assess Delivery' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Aspect 2 of 2: Delivery' }),
    ).toBeInTheDocument();
  });

  it('shows what the next level requires, and attests it from here', async () => {
    const api = render({});
    expect(
      await screen.findByText('Next: level 2 · Foundation'),
    ).toBeInTheDocument();
    const ladder = within(await region('Five levels'));
    expect(ladder.getByText('1 of 3 are in place')).toBeInTheDocument();
    for (const words of ['Those who go on', 'Begin small', 'Buy everything']) {
      expect(ladder.getByText(words)).toBeInTheDocument();
    }
    expect(ladder.getByText('Expires soon')).toBeInTheDocument();
    expect(
      ladder.getByRole('link', { name: 'Cluster upgrades' }),
    ).toBeInTheDocument();
    expect(
      ladder.queryByRole('link', { name: 'Tests' }),
    ).not.toBeInTheDocument();

    await userEvent.click(ladder.getByRole('button', { name: 'Attest: Plan' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/^Note/), 'It is in the wiki');
    await userEvent.click(dialog.getByRole('button', { name: 'Attest' }));
    await waitFor(() =>
      expect(api.attest).toHaveBeenCalledWith({
        entityRefs: [PLATFORM],
        fact: 'readiness.plan',
        value: true,
        note: 'It is in the wiki',
        expiresAt: expect.stringMatching(/^\d{4}-/),
      }),
    );
    await waitFor(() => expect(api.getFacts).toHaveBeenCalledTimes(2));
  });

  it('saves one aspect after the other', async () => {
    const api = render({ search: '?view=assess&aspect=security' });
    const form = within(await screen.findByRole('form', { name: 'Security' }));
    expect(screen.getByText('1 of 2 aspects assessed')).toBeInTheDocument();
    expect(api.getScorecard).not.toHaveBeenCalled();
    const choice = within(
      form.getByRole('group', { name: 'Which of these is true today?' }),
    );
    expect(choice.getByRole('radio', { name: /By hand/ })).toBeChecked();
    await userEvent.click(choice.getByRole('radio', { name: /By a team/ }));
    expect(form.getByText('There is a =roadmap')).toBeInTheDocument();
    const note = form.getByLabelText(/^Note/);
    await userEvent.clear(note);
    const save = form.getByRole('button', { name: 'Save and go on' });
    expect(save).toBeDisabled();
    await userEvent.type(note, 'Six people since March');
    await userEvent.click(save);

    const next = await screen.findByRole('heading', {
      name: 'Aspect 2 of 2: Delivery',
    });
    await waitFor(() => expect(next).toHaveFocus());
    expect(screen.getByText(/Saved: Security, level 2/)).toBeInTheDocument();
    expect(api.attest).toHaveBeenCalledWith({
      entityRefs: [PLATFORM],
      fact: 'aspects.security',
      value: 2,
      note: 'Six people since March',
      evidenceUrl: 'https://handbook.example/team',
      expiresAt: expect.stringMatching(/^\d{4}-/),
    });
    expect(api.getAssessment).toHaveBeenCalledTimes(2);
  });

  it('says why something was not saved, and keeps what was entered', async () => {
    render({
      api: mockPlatformApi({
        attest: jest.fn(async () => {
          throw new Error('Others than its owners attest it');
        }),
      }),
      search: '?view=assess&aspect=delivery',
    });
    const form = within(await screen.findByRole('form', { name: 'Delivery' }));
    await userEvent.click(form.getByRole('radio', { name: /By hand/ }));
    await userEvent.type(form.getByLabelText(/^Note/), 'Seen it');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(await form.findByRole('alert')).toHaveTextContent(
      'Others than its owners attest it',
    );
    expect(form.getByLabelText(/^Note/)).toHaveValue('Seen it');
    expect(form.getByRole('radio', { name: /By hand/ })).toBeChecked();
  });

  it('names what machines see that contradicts a statement', async () => {
    const [security, delivery] = exampleAssessment.aspects;
    render({
      api: mockPlatformApi({
        getAssessment: jest.fn(async () => ({
          ...exampleAssessment,
          aspects: [
            {
              ...security,
              contradictions: [
                {
                  kind: 'attested-level',
                  fact: 'platform.roadmap',
                  check: 'security-two/roadmap',
                },
              ],
            },
            delivery,
          ],
        })),
      }),
      search: '?view=assess&aspect=security',
    });
    expect(
      await screen.findByText(/does not hold: There is a =roadmap/),
    ).toBeInTheDocument();
  });

  it('chooses targets with the advice of the source, and shows the way', async () => {
    const api = render({ search: '?view=targets' });
    expect(
      // The chart comes with its library.
      await screen.findByRole(
        'table',
        { name: 'Now and target by aspect' },
        { timeout: 30_000 },
      ),
    ).toHaveTextContent('Security12Delivery0No target');
    const targets = within(await region('Where it should be'));
    expect(targets.getByText('Two is enough for many.')).toBeInTheDocument();
    await userEvent.click(
      targets.getByRole('button', { name: /Target for Delivery/ }),
    );
    await userEvent.click(
      await screen.findByRole('option', { name: '1 · By hand (next)' }),
    );
    expect(api.chooseTargets).toHaveBeenCalledWith({
      entityRef: PLATFORM,
      model: 'aspects',
      categories: { delivery: 1 },
    });
    expect(await targets.findByText('Saved.')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('radio', { name: /No target/ }));
    expect(api.chooseTargets).toHaveBeenLastCalledWith({
      entityRef: PLATFORM,
      model: 'five-level',
      level: null,
    });

    const roadmap = within(await region('Roadmap'));
    const stages = roadmap
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.textContent);
    expect(stages).toEqual([
      'Security, level 2: By a team',
      'Platform, level 2: Foundation',
    ]);
    expect(roadmap.getByText('There is a plan')).toBeInTheDocument();
    expect(roadmap.queryByText('There is money')).not.toBeInTheDocument();
    expect(roadmap.getByText('Cluster upgrades')).toBeInTheDocument();
  });

  it('lets those read who may not attest or choose', async () => {
    renderPage({
      page: <PlatformPage />,
      api: mockPlatformApi(),
      address: '/maturity/platform?view=assess',
      permission: 'DENY',
    });
    expect(
      await screen.findByText('maturity.attestation.create'),
    ).toBeInTheDocument();
    const form = within(screen.getByRole('form', { name: 'Delivery' }));
    for (const radio of form.getAllByRole('radio')) {
      expect(radio).toBeDisabled();
    }
    expect(
      screen.queryByRole('button', { name: /Save/ }),
    ).not.toBeInTheDocument();
  });
});
