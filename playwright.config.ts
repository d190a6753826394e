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

import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// The portal of the tests has a folder and ports of its own. Workers and the
// portal inherit what is set here.
process.env.MATURITY_APP_PORT ??= '3300';
process.env.MATURITY_BACKEND_PORT ??= '7307';
process.env.MATURITY_DATA ??= mkdtempSync(join(tmpdir(), 'maturity-e2e-'));

const { MATURITY_APP_PORT, MATURITY_BACKEND_PORT } = process.env;
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'test-results',
  globalSetup: './packages/app/e2e-tests/waitUntilScored.ts',
  forbidOnly: Boolean(process.env.CI),
  // What takes too long for every change is left to `npm run check:long`.
  grepInvert: process.env.MATURITY_LONG ? undefined : /@long/,
  // One portal for all: tests that push facts must not meet.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${MATURITY_APP_PORT}`,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'tests' },
    {
      name: 'screenshots',
      testMatch: ['screenshots.ts', 'journeys/*.test.ts'],
    },
    { name: 'page-cost', testMatch: 'pageCost.ts' },
  ],
  webServer: {
    command: 'npm start',
    url: `http://localhost:${MATURITY_BACKEND_PORT}/.backstage/health/v1/readiness`,
    timeout: 240_000,
    // To work on the tests against a portal that one has started.
    reuseExistingServer: !process.env.CI,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
});
