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
import App from './App';

describe('App', () => {
  it('comes up, and asks for a sign-in before anything else', async () => {
    // Not a string, as the app finds it when it is served.
    const config = [
      {
        context: 'test',
        data: {
          app: { title: 'Test', baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      },
    ];
    process.env = {
      ...process.env,
      APP_CONFIG: config,
    } as unknown as NodeJS.ProcessEnv;

    render(App.createRoot());

    expect(
      await screen.findByText('This portal has no sign-in', undefined, {
        timeout: 20_000,
      }),
    ).toBeInTheDocument();
  }, 30_000);
});
