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
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { screen } from '@testing-library/react';
import { ErrorState } from './ErrorState';
import { FirstScoringRunning } from './FirstScoringRunning';
import { Loaded } from './Loaded';

const status: MaturityStatus = {
  state: 'scanning',
  scan: { running: true, entities: 1200 },
  queue: { waiting: 0 },
  sources: [],
  models: [
    { id: 'a', version: '1', subjects: 40, scored: 10 },
    { id: 'b', version: '1', subjects: 60, scored: 5 },
  ],
};

describe('states', () => {
  it.each([
    ['the scan', status, /1,200 entities so far/],
    [
      'the scoring of all models',
      { ...status, state: 'scoring' as const },
      /15 of 100 scorecards are ready/,
    ],
    [
      'the replay of history',
      { ...status, replay: { running: true, day: 12, days: 60 } },
      /day 12 of 60/,
    ],
  ])('tell how far %s is', async (_, value, said) => {
    renderInTestApp(<FirstScoringRunning status={value} />);
    expect(
      await screen.findByText('The first scoring is running'),
    ).toBeInTheDocument();
    expect(screen.getByText(said)).toBeInTheDocument();
  });

  it('tell the scoring of one model', async () => {
    renderInTestApp(
      <FirstScoringRunning
        status={{ ...status, state: 'scoring' }}
        modelId="b"
      />,
    );
    expect(
      await screen.findByText(/5 of 60 scorecards are ready/),
    ).toBeInTheDocument();
  });

  it('do not offer to try again what is not there', async () => {
    renderInTestApp(
      <ErrorState error={new NotFoundError('x')} onRetry={() => {}} />,
    );
    expect(await screen.findByText('Nothing here')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('say that something is loading', async () => {
    renderInTestApp(
      <Loaded state={{ status: 'loading' }}>{() => <p>Done</p>}</Loaded>,
    );
    expect(await screen.findByText('Loading')).toBeInTheDocument();
    expect(screen.queryByText('Done')).not.toBeInTheDocument();
  });
});
