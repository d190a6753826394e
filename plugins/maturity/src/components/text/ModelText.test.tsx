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

import { render, screen } from '@testing-library/react';
import '@testing-library/jest-dom';
import { ModelLanguage } from './ModelLanguage';
import { ModelText } from './ModelText';

describe('ModelText', () => {
  it('is marked with the language of its model', () => {
    render(
      <ModelLanguage language="en">
        <p>
          <ModelText>Set `a` to b</ModelText>
        </p>
      </ModelLanguage>,
    );
    const code = screen.getByText('a');
    expect(code.tagName).toBe('CODE');
    expect(code.closest('[lang]')).toHaveAttribute('lang', 'en');
    expect(code.closest('[lang]')).toHaveTextContent('Set a to b');
  });

  it('claims no language where the model names none', () => {
    const { container } = render(<ModelText>An `odd text</ModelText>);
    expect(container).toHaveTextContent('An `odd text');
    expect(container.querySelector('[lang]')).toBeNull();
  });
});
