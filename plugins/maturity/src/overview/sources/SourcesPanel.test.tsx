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

import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  mockMaturityApi,
  renderPage,
  scoredStatus,
} from '../../filters/__testUtils__/organisationFixture';
import { SourcesPanel } from './SourcesPanel';
import { StagedVersions } from './StagedVersions';

const status: MaturityStatus = {
  ...scoredStatus,
  sources: [
    {
      id: 'scanner',
      kind: 'module',
      grade: 'observed',
      facts: 3900,
      lastRunAt: '2026-11-21T08:00:00Z',
      lastSuccessAt: '2026-11-20T08:00:00Z',
      entitiesAsked: 40,
      factsStored: 12,
      errors: ['component:default/shop: 503', 'gave no answer within 60 s'],
    },
    {
      id: 'pipelines',
      kind: 'push',
      grade: 'observed',
      facts: 0,
      errors: [],
    },
  ],
};

describe('SourcesPanel', () => {
  it('tells how far a version is that is being scored', async () => {
    const [model] = scoredStatus.models;
    const version = 'ab12cd34ef56';
    const stagedAt = '2026-11-21T08:00:00Z';
    renderPage({
      api: mockMaturityApi(),
      page: (
        <StagedVersions
          models={[
            {
              ...model,
              staged: {
                version,
                stagedAt,
                subjects: 1000,
                scored: 412,
                failed: 2,
              },
            },
            { ...model, id: 'other', staged: { version, stagedAt } },
          ]}
        />
      ),
    });
    expect(
      await screen.findByRole('progressbar', {
        name: `${model.id}: version ab12cd34 is being scored: 412 of 1,000.`,
      }),
    ).toHaveAttribute('value', '0.412');
    expect(
      screen.getByText(
        '2 entities cannot be scored under it; until they can, the present version stays.',
      ),
    ).toBeInTheDocument();
    // nobody has counted yet how far this one is
    expect(
      screen.getByRole('progressbar', {
        name: 'other: version ab12cd34 is being scored.',
      }),
    ).not.toHaveAttribute('value');
  });

  it('says of each source how it goes, and what was wrong', async () => {
    renderPage({
      page: <SourcesPanel status={status} />,
      api: mockMaturityApi(),
    });
    const panel = within(
      await screen.findByRole('region', { name: 'Sources' }),
    );
    const [scanner, pipelines] = await panel.findAllByRole('heading', {
      level: 3,
    });
    expect(scanner).toHaveTextContent('scanner');
    expect(pipelines).toHaveTextContent('pipelines');
    expect(panel.getByText('In trouble')).toBeInTheDocument();
    expect(panel.getByText('No report yet')).toBeInTheDocument();
    expect(
      panel.getByText(
        'asked about 40 entities · 12 facts last time · 3,900 on record',
      ),
    ).toBeInTheDocument();
    await userEvent.click(panel.getByRole('button', { name: '2 mistakes' }));
    expect(panel.getByText('component:default/shop: 503')).toBeInTheDocument();
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?source=scanner',
    );
  });

  it('is for whoever manages models', async () => {
    renderPage({
      page: (
        <>
          <p>page</p>
          <SourcesPanel status={scoredStatus} />
        </>
      ),
      api: mockMaturityApi(),
      permission: 'DENY',
    });
    expect(await screen.findByText('page')).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Sources' }),
    ).not.toBeInTheDocument();
  });
});
