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

import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EntityMaturityApi,
  exampleApiModel,
  exampleMaturityApi,
  exampleModel,
  exampleModelAnswer,
  exampleScorecard,
} from '../__testUtils__';
import { renderEntityTab } from '../__testUtils__/renderEntityTab';

const section = (name: string) => screen.findByRole('region', { name });

describe('EntityMaturityContent', () => {
  it('says where the entity stands, with its range and without waivers', async () => {
    renderEntityTab();
    expect(
      await screen.findByRole('heading', { name: 'Level 1 of 3 · Start' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Could be level 2: evidence is missing for 2 steps.'),
    ).toBeInTheDocument();
    expect(screen.getByText('Level 0 without waivers.')).toBeInTheDocument();
    expect(
      screen.getByText('Target', { selector: 'dt' }).nextSibling,
    ).toHaveTextContent('Level 3 · Strong');
    expect(screen.getByText('Evidence for 71% of checks')).toBeInTheDocument();
    expect(
      screen.getByText('One statement contradicts what was observed'),
    ).toBeInTheDocument();
    expect(
      within(screen.getByRole('list', { name: 'Levels' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '1Startreached',
      '2Solidpossible, evidence is missing',
      'Target3Strongahead, Target',
    ]);
  });

  it('takes the model from the address and offers those that ask the kind', async () => {
    renderEntityTab({ search: '?model=areas&state=failed' });
    expect(
      await screen.findByText(
        'Each area stands on its own; this model gives no overall level.',
      ),
    ).toBeInTheDocument();
    const models = screen.getByRole('radiogroup', { name: 'Model' });
    expect(
      within(models)
        .getAllByRole('radio')
        .map(({ textContent }) => textContent),
    ).toEqual(['Three steps', 'Areas']);

    await userEvent.click(within(models).getByText('Three steps'));
    expect(
      await screen.findByRole('heading', { name: 'Level 1 of 3 · Start' }),
    ).toBeInTheDocument();
    // Filters belong to the model that was left.
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?model=three-steps',
    );
  });

  it('shows what a refresh brought, and says when there is none', async () => {
    const refreshScorecard = jest
      .fn()
      .mockRejectedValueOnce(new Error('Once per 10 seconds'))
      .mockResolvedValueOnce({
        scorecard: { ...exampleScorecard, level: 2 },
        working: false,
      });
    renderEntityTab({ api: { refreshScorecard } });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(
      await screen.findByText('Not refreshed: Once per 10 seconds'),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByRole('heading', { name: 'Level 2 of 3 · Solid' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Up to date')).toBeInTheDocument();
    expect(refreshScorecard).toHaveBeenCalledWith({
      entityRef: 'component:default/checkout',
      model: 'three-steps',
    });
  });

  it('says that a scoring goes on, and looks again', async () => {
    const getScorecard = jest
      .fn()
      .mockResolvedValueOnce(exampleScorecard)
      .mockResolvedValueOnce({ ...exampleScorecard, level: 2 });
    renderEntityTab({
      api: {
        getScorecard,
        refreshScorecard: async () => ({
          scorecard: exampleScorecard,
          working: true,
        }),
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(await screen.findByText('Still being scored')).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'Level 2 of 3 · Solid' }),
    ).toBeInTheDocument();
  });

  it('does not say that nothing is left to do of what is still scored', async () => {
    renderEntityTab({
      api: {
        getScorecard: async () => ({
          ...exampleScorecard,
          status: 'pending',
          level: null,
          nextSteps: [],
          practices: [],
          categories: [],
          checks: [],
        }),
      },
    });
    expect(
      await screen.findByText(/This entity is being scored/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Nothing left to do')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'All practices' }),
    ).not.toBeInTheDocument();
  });

  it('fills while the first scoring runs', async () => {
    const status = {
      state: 'scanning' as const,
      scan: { running: true, entities: 12 },
      queue: { waiting: 0 },
      sources: [],
      models: [{ id: 'three-steps', version: 'v', subjects: 0, scored: 0 }],
    };
    const getScorecard = jest
      .fn()
      .mockRejectedValueOnce(new NotFoundError('Not there'))
      .mockResolvedValue(exampleScorecard);
    renderEntityTab({ api: { getScorecard, getStatus: async () => status } });
    expect(await screen.findByText(/12 entities so far/)).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'Level 1 of 3 · Start' }),
    ).toBeInTheDocument();
  });

  it('tells the history with its causes, levels first, everything on demand', async () => {
    renderEntityTab();
    const history = await section('History');
    expect(
      await within(history).findByText('Level: from 2 to 1'),
    ).toBeInTheDocument();
    expect(
      within(history).getByText(
        'because evidence was lost or went out of date',
      ),
    ).toBeInTheDocument();
    expect(
      within(history).getByText('Level: 0, for the first time'),
    ).toBeInTheDocument();
    expect(
      within(history).queryByText(/Secrets come from a vault/),
    ).not.toBeInTheDocument();

    await userEvent.click(within(history).getByText('Everything'));
    expect(
      await within(history).findByText(
        'Secrets come from a vault: from Passed to No data',
      ),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('?history=all');
  });

  it.each([
    ['no-members', 'No members to score'],
    ['not-a-subject', 'Not scored by this model'],
    ['nothing-applies', 'Nothing is asked here'],
  ] as const)(
    'explains an entity without a level (%s)',
    async (reason, said) => {
      renderEntityTab({
        api: {
          getScorecard: async () => ({
            ...exampleScorecard,
            status: 'not-scored',
            reason,
            level: null,
          }),
        },
      });
      expect(
        await screen.findByRole('heading', { name: said }),
      ).toBeInTheDocument();
      expect(screen.getByRole('radiogroup', { name: 'Model' })).toBeVisible();
      expect(
        screen.queryByRole('region', { name: 'All practices' }),
      ).not.toBeInTheDocument();
    },
  );

  it('reads an entity that the scan has not seen yet', async () => {
    const getScorecard = jest
      .fn()
      .mockRejectedValueOnce(new NotFoundError('Not there'))
      .mockResolvedValueOnce(exampleScorecard);
    renderEntityTab({
      api: {
        getScorecard,
        refreshScorecard: async () => ({
          scorecard: exampleScorecard,
          working: false,
        }),
      },
    });
    expect(await screen.findByText('Not scored yet')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(
      await screen.findByRole('heading', { name: 'Level 1 of 3 · Start' }),
    ).toBeInTheDocument();
  });

  it('says what will drop, when and why', async () => {
    const atRisk = [
      {
        at: '2027-02-01T00:00:00.000Z',
        from: 1,
        to: 0,
        categories: [{ id: 'safety', title: 'Safety', from: 1, to: 0 }],
        why: [
          {
            kind: 'silence' as const,
            fact: 'ci.tests',
            title: 'Tests run',
            source: 'ci',
            since: '2026-11-01T00:00:00.000Z',
          },
          { kind: 'waiver' as const, practice: 'p', title: 'Backups' },
        ],
        checks: [
          {
            id: 'p/a',
            title: 'Tests run on every change',
            practice: 'p',
            from: 'passed',
            to: 'unknown',
          },
        ],
      },
    ];
    renderEntityTab({
      api: { getScorecard: async () => ({ ...exampleScorecard, atRisk }) },
    });
    const drops = await section('What will drop');
    expect(drops).toHaveTextContent('Level 1 → 0 · Safety 1 → 0');
    expect(drops).toHaveTextContent(
      'ci last said something here on Nov 1, 2026; “Tests run” will be out of date.',
    );
    expect(drops).toHaveTextContent('The waiver of “Backups” ends.');
    expect(drops).toHaveTextContent(
      'No longer met or proved: Tests run on every change.',
    );
  });

  it('says when no model asks the kind', async () => {
    renderEntityTab({ api: exampleMaturityApi({ models: [exampleApiModel] }) });
    expect(
      await screen.findByText('No model scores this kind'),
    ).toBeInTheDocument();
  });

  it('says when the reader may not see it, and tries again after a failure', async () => {
    const getScorecard = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database sleeps'))
      .mockRejectedValueOnce(new NotAllowedError('No'));
    renderEntityTab({ api: { getScorecard } });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database sleeps',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
  });

  it('asks for the models once, and for everything else together', async () => {
    const example = exampleMaturityApi();
    const calls: string[] = [];
    const api = Object.fromEntries(
      Object.entries(example).map(([name, call]) => [
        name,
        async (...args: never[]) => {
          calls.push(name);
          return (call as (...all: never[]) => Promise<unknown>)(...args);
        },
      ]),
    ) as unknown as EntityMaturityApi;
    renderEntityTab({
      api: {
        ...api,
        getScorecard: async request => {
          calls.push(`getScorecard ${request.include?.join(' ')}`);
          return {
            ...exampleScorecard,
            included: {
              model: exampleModelAnswer(exampleModel),
              transitions: await example.getTransitions({
                entityRef: request.entityRef,
                kind: 'level',
              }),
              leftOut: ['waivers'],
            },
          };
        },
      },
    });
    expect(await screen.findByText('Level: from 2 to 1')).toBeInTheDocument();
    expect(calls).toEqual([
      'getModels',
      'getScorecard model transitions waivers',
    ]);
  });
});
