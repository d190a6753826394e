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

'use strict';

const { setTimeout: delay } = require('node:timers/promises');
const { openBrowser } = require('./openBrowser');

const LONG_SECONDS = 180;

/**
 * Waits for the portal, then says where to look, and how far the first
 * scoring is. Returns what ends the waiting.
 */
function announce(portal) {
  const end = new AbortController();
  follow(portal, end.signal).catch(error => {
    if (!end.signal.aborted) {
      process.stderr.write(`\n${error.stack}\n\n`);
    }
  });
  return () => end.abort();
}

async function follow(portal, signal) {
  const { appUrl, backendUrl } = portal;
  let seconds = 0;
  await until(signal, () => {
    if (++seconds === LONG_SECONDS) {
      say(['The backend is not up yet; what it says about it stands above.']);
    }
    return ask(`${backendUrl}/.backstage/health/v1/readiness`);
  });
  await until(signal, () => ask(appUrl));
  const session = await until(signal, () =>
    askJson(`${backendUrl}/api/auth/demo/refresh`),
  );
  say(whereToLook(portal, session.profile.displayName));
  openBrowser(appUrl);

  let told;
  await until(signal, async () => {
    const status = await askJson(`${backendUrl}/api/maturity/v1/status`, {
      authorization: `Bearer ${session.backstageIdentity.token}`,
    });
    const line = status && progress(status);
    if (line && line !== told) {
      say([line]);
      told = line;
    }
    return status?.state === 'scored';
  });
}

function whereToLook({ appUrl, backendUrl, storage }, name) {
  return [
    `The portal is ready: ${appUrl}`,
    `You are signed in as ${name}; the sidebar lets you be somebody else.`,
    '',
    `  Overview   ${appUrl}/maturity`,
    `  Catalog    ${appUrl}/catalog`,
    `  API        ${backendUrl}/api/maturity/v1 (the README shows how to call it)`,
    `  Data       ${storage}`,
    '',
    'Ctrl+C ends it.',
  ];
}

function progress(status) {
  const { state, replay, models, scan } = status;
  if (state === 'scored') {
    const counts = models.map(model => `${model.id} ${model.scored}`);
    return `Everything is scored: ${counts.join(', ')}.`;
  }
  if (replay?.running) {
    return `Replaying the history of the example company: day ${replay.day} of ${replay.days}.`;
  }
  if (state === 'scoring') {
    return 'The first scoring is running; the overview fills while it does.';
  }
  return `Reading the catalog${scan ? `: ${scan.entities} entities` : ''}.`;
}

function say(lines) {
  const text = lines.map(line => `  ┃ ${line}`).join('\n');
  process.stdout.write(`\n${text}\n\n`);
}

/** Asks once a second until there is an answer. */
async function until(signal, question) {
  for (;;) {
    const answer = await question();
    if (answer) {
      return answer;
    }
    await delay(1000, undefined, { signal });
  }
}

async function ask(url, headers) {
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(10_000),
    });
    return response.ok ? response : undefined;
  } catch {
    return undefined;
  }
}

async function askJson(url, headers) {
  const response = await ask(url, headers);
  return response?.json();
}

module.exports = { announce };
