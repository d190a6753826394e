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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { ShareBar } from './ShareBar';
import { StackedAreaChart } from './StackedAreaChart';

function cells(name: string) {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map(row => row.textContent);
}

describe('charts', () => {
  it('carry the table of counts over time', async () => {
    renderInTestApp(
      <StackedAreaChart
        title="Over time"
        xLabel="Day"
        formatX={x => `on ${x}`}
        series={[
          { id: '0', label: 'Level 0', color: 'red' },
          { id: '1', label: 'Level 1', color: 'blue' },
        ]}
        points={[
          { x: 'Monday', values: { '0': 3, '1': 1 } },
          { x: 'Tuesday', values: { '1': 4 } },
        ]}
      />,
    );
    await screen.findByRole('figure', { name: 'Over time' });
    expect(cells('Over time')).toEqual([
      'DayLevel 0Level 1',
      'on Monday31',
      'on Tuesday04',
    ]);
  });

  it('tell the parts of a bar in its name', async () => {
    renderInTestApp(
      <ShareBar
        label="Members"
        parts={[
          { id: 'a', label: 'Low', count: 1, undecided: 1, color: 'red' },
          { id: 'b', label: 'None', count: 0, color: 'red' },
          { id: 'c', label: 'High', count: 3, color: 'red' },
        ]}
      />,
    );
    expect(
      await screen.findByRole('img', {
        name: 'Members. Low: 1 (25%), 1 undecided. High: 3 (75%)',
      }),
    ).toBeInTheDocument();
  });
});
