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

import { ResponseError } from '@backstage/errors';
import {
  MaturityModelDocument,
  WhatIfAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  fiveLevel,
  mockMaturityApi,
  renderPage,
} from '../filters/__testUtils__/organisationFixture';
import { ModelPage } from './ModelPage';

const page = <ModelPage />;

const document: MaturityModelDocument = {
  apiVersion: 'platform-maturity.io/v1',
  kind: 'MaturityModel',
  metadata: { id: 'five-level', title: 'Five levels' },
  spec: {
    levels: [
      {
        id: 'one',
        title: 'Launchpad',
        audience: ['Teams that begin'],
        do: ['Keep it small'],
        dont: ['Buy tools first'],
      },
      { id: 'two', title: 'Foundation', minEvidence: 'attested' },
    ],
    categories: [
      { id: 'security', title: 'Security' },
      { id: 'delivery', title: 'Delivery' },
    ],
    facts: [
      {
        id: 'vuln.open',
        type: 'number',
        title: 'Open findings',
        unit: 'findings',
        reportedBy: ['the scanner'],
        attest: 'nobody',
      },
    ],
    practices: [
      {
        id: 'scanning',
        title: 'Scanning',
        categories: ['security'],
        requiredAt: [1, 2],
        checks: [
          {
            id: 'scanning/few-open',
            title: 'Few findings are open',
            appliesTo: { kind: 'Component' },
            rule: {
              any: [
                { fact: 'vuln.open', lte: 5 },
                { annotation: 'acme.com/exempt', exists: true },
              ],
            },
            effort: 'small',
            remediation: { text: 'Update the `libraries`' },
          },
        ],
      },
      {
        id: 'pipelines',
        title: 'Pipelines',
        categories: ['delivery'],
        requiredAt: [2],
        checks: [],
        rollup: {
          appliesTo: { kind: 'System' },
          of: { kind: 'Component' },
          share: 0.8,
        },
      },
    ],
  },
};

const cell = {
  n: 40,
  passed: 30,
  failed: 6,
  unknown: 3,
  waived: 1,
  share: 0.77,
};

const done: WhatIfAnswer = {
  id: 'try-1',
  modelId: 'five-level',
  baseVersion: 'aaaaaaaaaa',
  draftVersion: 'bbbbbbbbbb',
  state: 'done',
  progress: { share: 1 },
  startedBy: 'user:default/ann',
  startedAt: '2026-11-21T08:00:00Z',
  failed: { count: 0, subjects: [] },
  result: {
    subjects: 45,
    ladders: [
      {
        drops: 3,
        climbs: 1,
        unchanged: 41,
        starts: 0,
        stops: 0,
        withoutLevel: { before: 2, after: 2 },
        levels: [{ level: 1, title: 'Launchpad', before: 10, after: 8 }],
      },
    ],
    owners: [{ owner: 'group:default/payments', drops: 3, climbs: 0 }],
    totalOwners: 1,
    practices: [{ id: 'scanning', title: 'Scanning', drops: 3, checks: [] }],
  },
};

function modelApi(replaced: Parameters<typeof mockMaturityApi>[0] = {}) {
  return mockMaturityApi({
    getModel: jest.fn(async () => ({
      summary: fiveLevel,
      document,
      overrides: [{ check: 'scanning/few-open', required: true }],
    })),
    getHeatmap: jest.fn(async ({ columns }) => ({
      modelId: 'five-level',
      modelVersion: 'v1',
      rows: 'all',
      columns:
        columns === 'practice'
          ? [{ id: 'scanning', title: 'Scanning' }]
          : [{ id: 'scanning/few-open', title: 'Few' }],
      path: [],
      items: [{ id: null, title: '', cells: [cell] }],
      totalItems: 1,
    })),
    ...replaced,
  });
}

function queryOf(href: string | null): URLSearchParams {
  return new URL(href ?? '', 'http://portal').searchParams;
}

describe('ModelPage', () => {
  it('says a check of the address in words, with who meets it', async () => {
    const api = modelApi();
    renderPage({ page, api, address: '/?check=scanning/few-open' });
    expect(
      await screen.findByText(
        'Open findings is at most 5 findings or the annotation acme.com/exempt is set',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('kind is Component')).toBeInTheDocument();
    expect(screen.getByText(/Reported by the scanner/)).toBeInTheDocument();
    expect(
      screen.getAllByText('scanning/few-open: made required').length,
    ).toBeGreaterThan(0);
    const [, ofCheck] = await screen.findAllByRole('link', {
      name: '6 · Not met',
    });
    const query = queryOf(ofCheck.getAttribute('href'));
    expect(query.get('check')).toBe('scanning/few-open');
    expect(query.get('practice')).toBeNull();
    expect(query.getAll('state')).toEqual(['failed']);
    expect(query.get('kind')).toBe('*');
    expect(api.getHeatmap).toHaveBeenCalledTimes(2);
  });

  it('finds practices by category, level, kind and text, kept in the address', async () => {
    renderPage({ page, api: modelApi(), address: '/?askedOf=system' });
    expect(await screen.findByText('1 of 2 practices')).toBeInTheDocument();
    expect(screen.getByText('Pipelines')).toBeInTheDocument();
    expect(screen.queryByText('Scanning')).toBeNull();
    await userEvent.click(
      screen.getByRole('searchbox', { name: /Search practices, checks/ }),
    );
    await userEvent.paste('vuln');
    expect(await screen.findByText('No practice matches')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent('find=vuln');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all practices' }),
    );
    expect(await screen.findByText('2 of 2 practices')).toBeInTheDocument();
  });

  it('tells whom a level is for, what to do and not to do', async () => {
    renderPage({ page, api: modelApi(), address: '/?levels=one' });
    expect(await screen.findByText('Teams that begin')).toBeInTheDocument();
    expect(screen.getByText('Keep it small')).toBeInTheDocument();
    expect(screen.getByText('Buy tools first')).toBeInTheDocument();
  });

  it('leads to the lines of the mistakes of a draft', async () => {
    const body = {
      error: {
        name: 'InputError',
        message: 'invalid',
        mistakes: [
          {
            path: 'body.model.spec.levels.0.title',
            message: 'is empty',
            line: 3,
          },
        ],
        moreMistakes: 4,
      },
      response: { statusCode: 400 },
    };
    const refused = await ResponseError.fromResponse({
      status: 400,
      statusText: 'Bad Request',
      headers: { get: () => 'application/json' },
      text: async () => JSON.stringify(body),
    } as never);
    const api = modelApi({
      startWhatIf: jest.fn(async () => {
        throw refused;
      }),
    });
    renderPage({ page, api, address: '/?view=what-if' });
    const draft = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Model as YAML or JSON',
    });
    expect(draft.value).toContain('id: five-level');
    await userEvent.click(
      screen.getByRole('button', { name: 'Try the draft' }),
    );
    expect(await screen.findByText('5 mistakes in the draft')).toBeVisible();
    expect(screen.getByText('spec.levels.0.title')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Line 3' }));
    expect(draft).toHaveFocus();
    expect(draft.value.slice(draft.selectionStart, draft.selectionEnd)).toBe(
      draft.value.split('\n')[2],
    );
  });

  it('follows a try, cancels it, and shows the result of one in the address', async () => {
    const running = {
      ...done,
      result: undefined,
      state: 'running',
      progress: { share: 0.4, done: 4, total: 10 },
    };
    let state: object = running;
    const api = modelApi({
      startWhatIf: jest.fn(async () => running),
      getWhatIf: jest.fn(async () => state),
      cancelWhatIf: jest.fn(async () => {
        state = done;
        return done;
      }),
      getWhatIfMoves: jest.fn(async () => ({
        items: [
          {
            entityRef: 'component:default/ledger',
            title: 'Ledger',
            from: 2,
            to: 1,
            stoppedBy: [{ practice: 'scanning', checks: [] }],
          },
        ],
        totalItems: 1,
      })),
    });
    renderPage({ page, api, address: '/?view=what-if' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try the draft' }),
    );
    expect(await screen.findByRole('progressbar')).toHaveAccessibleName(
      'Being worked out: 40% · 4 of 10 entities',
    );
    expect(screen.getByLabelText('address')).toHaveTextContent('whatIf=try-1');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    const table = await screen.findByRole('table', { name: 'Overall level' });
    expect(
      within(table).getByRole('row', { name: 'Level 1 · Launchpad 10 8 -2' }),
    ).toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'Ledger' })).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show the 3 of payments that drop' }),
    );
    await waitFor(() =>
      expect(api.getWhatIfMoves).toHaveBeenLastCalledWith(
        expect.objectContaining({
          id: 'try-1',
          move: 'drop',
          owner: 'group:default/payments',
        }),
        expect.anything(),
      ),
    );
  });

  it('tells who may not try a change what it takes', async () => {
    renderPage({
      page,
      api: modelApi(),
      address: '/?view=what-if',
      permission: 'DENY',
    });
    expect(
      await screen.findByText(/maturity\.model\.manage/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: /YAML/ })).toBeNull();
  });
});
