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

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exampleScorecard } from '../../__testUtils__';
import { renderEntityTab } from '../../__testUtils__/renderEntityTab';

const [linkedCheck] = exampleScorecard.checks;

async function renderPractices(search = '') {
  renderEntityTab({ search });
  return within(await screen.findByRole('region', { name: 'All practices' }));
}

type Practices = Awaited<ReturnType<typeof renderPractices>>;

const rows = (practices: Practices) =>
  practices.getAllByRole('heading', { level: 4 }).map(h => h.textContent);

describe('PracticeList', () => {
  it('opens the first unfinished level, open practices first', async () => {
    const practices = await renderPractices();
    expect(
      practices.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual([
      'Level 1 · Start1 of 1 met',
      'Level 2 · Solid2 of 5 met',
      'Level 3 · Strong0 of 2 met',
    ]);
    expect(rows(practices)).toEqual([
      'Not metTests on every changeDelivery',
      'No dataSecrets out of the repositorySecurity',
      'No dataSecrets in a vaultSecurity',
      'WaivedKnown dependenciesThe vendor ships a fix in March. (until Mar 31, 2027)Security',
      'PassedBuild pipelineDeliveryObserved',
      '1 practice does not apply here',
    ]);
  });

  it('does not call met what a level finds too weakly proved', async () => {
    const practices = await renderPractices('?openLevel=3');
    expect(rows(practices)).toContain(
      'Evidence too weakSomebody is on callDeliveryDeclared',
    );
  });

  it('says why a practice does not apply', async () => {
    const practices = await renderPractices('?rest=2');
    expect(rows(practices).at(-1)).toContain('Backups');
    expect(rows(practices).at(-1)).toContain(
      'kind is Resource and spec.type is database',
    );
  });

  it('says from when an upcoming check counts, and what it would be', async () => {
    const practices = await renderPractices('?state=upcoming');
    expect(rows(practices)).toEqual([
      expect.stringContaining(
        'Counts from Jul 1, 2027; today it would be: Not met.',
      ),
    ]);
  });

  it('says who waived a check, why and until when', async () => {
    const practices = await renderPractices('?state=waived&show=dependencies');
    const [waiver] = practices.getAllByText('The vendor ships a fix in March.');
    expect(waiver.parentElement).toHaveTextContent(
      'Until Mar 31, 2027 · approved by tom · without the waiver: Not met',
    );
  });

  it('narrows by state, and keeps it in the address', async () => {
    const practices = await renderPractices();
    await userEvent.click(practices.getByText('Not met 1'));
    expect(rows(practices)).toEqual(['Not metTests on every changeDelivery']);
    expect(screen.getByLabelText('address')).toHaveTextContent('?state=failed');
    await userEvent.click(practices.getByText('All'));
    expect(screen.getByLabelText('address')).toBeEmptyDOMElement();
  });

  it('is narrowed by a cell of the rubric, which a second click clears', async () => {
    const practices = await renderPractices();
    const rubric = within(
      screen.getByRole('table', { name: 'Categories by level' }),
    );
    expect(
      rubric.getByRole('cell', { name: 'asks from level 2 on' }),
    ).toBeInTheDocument();
    expect(
      rubric.getByRole('button', { name: /1 of 1here.*Security at level 1/ }),
    ).toBeInTheDocument();

    const cell = rubric.getByRole('button', {
      name: /1 of 2.*Delivery at level 2/,
    });
    await userEvent.click(cell);
    expect(cell).toHaveAttribute('aria-pressed', 'true');
    expect(rows(practices)).toEqual([
      'Not metTests on every changeDelivery',
      'PassedBuild pipelineDeliveryObserved',
    ]);
    expect(screen.getByLabelText('address')).toHaveTextContent(
      '?category=delivery&level=2',
    );
    await userEvent.click(cell);
    expect(screen.getByLabelText('address')).toBeEmptyDOMElement();
  });

  it('offers the way back when nothing matches', async () => {
    const practices = await renderPractices('?state=failed&level=3');
    await userEvent.click(
      practices.getByRole('button', { name: 'Clear the filters' }),
    );
    expect(rows(practices)).toHaveLength(6);
  });

  it('opens what a link names, even what is folded, and takes the focus there', async () => {
    const practices = await renderPractices('?practice=backup');
    const place = practices.getByRole('group', { name: 'Backups' });
    expect(place).toHaveFocus();
    expect(place).toHaveTextContent('A backup of this week exists');
  });

  it('leads to a check, whose link can be copied', async () => {
    const writeText = jest.fn(async () => {});
    const user = userEvent.setup();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText },
    });
    const practices = await renderPractices(
      `?model=three-steps&state=&check=${encodeURIComponent(linkedCheck.id)}`,
    );
    const place = practices.getByRole('group', { name: linkedCheck.title });
    expect(place).toHaveFocus();
    await user.click(
      within(place).getByRole('button', { name: 'Copy link to this check' }),
    );
    expect(writeText).toHaveBeenCalledWith(
      expect.stringMatching(
        new RegExp(
          `\\?model=three-steps&check=${encodeURIComponent(linkedCheck.id)}$`,
        ),
      ),
    );
  });
});
