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
import { screen } from '@testing-library/react';
import { isMaturityResult } from './isMaturityResult';
import { MaturityResult } from './MaturityResult';

const practice = {
  kind: 'practice',
  model: 'five',
  modelTitle: 'Five levels',
  categories: ['Quality', 'Security'],
  title: 'Automated tests',
  text: 'Tests run before anything ships.',
  location: '/maturity/model?model=five&practice=automated-tests',
};

describe('MaturityResult', () => {
  it('leads to the practice and says what it is part of', async () => {
    renderInTestApp(<MaturityResult result={practice} />);
    expect(
      await screen.findByRole('link', { name: 'Automated tests' }),
    ).toHaveAttribute('href', practice.location);
    expect(
      screen.getByText('Practice · Five levels · Quality · Security'),
    ).toBeInTheDocument();
    expect(screen.getByText(practice.text)).toBeInTheDocument();
  });

  it('marks what was looked for', async () => {
    renderInTestApp(
      <MaturityResult
        result={{ ...practice, kind: 'golden-path', categories: [] } as never}
        highlight={{
          preTag: '<x>',
          postTag: '</x>',
          fields: { text: 'Tests run before <x>anything</x> ships.' },
        }}
      />,
    );
    expect((await screen.findByText('anything')).tagName).toBe('MARK');
    expect(screen.getByText('Golden path · Five levels')).toBeInTheDocument();
  });

  it('is for the documents of maturity alone', () => {
    expect(isMaturityResult({ type: 'maturity' })).toBe(true);
    expect(isMaturityResult({ type: 'software-catalog' })).toBe(false);
  });
});
