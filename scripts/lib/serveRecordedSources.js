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

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { companyMetrics } = require('./companyMetrics');
const { root } = require('./settings');

const ANSWERS = path.join(root, 'examples/sources');

/**
 * Serves what the systems of the example company answer: its repositories as
 * GitHub would, results of OpenSSF Scorecard, applications of Argo CD, metrics
 * for Prometheus. A service that is down answers as a proxy in front of it
 * would.
 */
function serveRecordedSources(port) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, `http://127.0.0.1:${port}`);
    answer(pathname, response, `http://127.0.0.1:${port}`).catch(() =>
      response.destroy(),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve(() => {
        server.closeAllConnections();
        server.close();
      }),
    );
  });
}

async function answer(pathname, response, baseUrl) {
  const [system, ...parts] = pathname.split('/').filter(Boolean);
  const name = parts.find(part => isKnown(system, part));
  if (system === 'github' && name) {
    await answerAsGithub({ name, parts, response, baseUrl });
  } else if ((system === 'openssf' || system === 'argocd') && name) {
    sendFile(response, path.join(ANSWERS, system, `${name}.json`));
  } else if (system === 'metrics') {
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(companyMetrics());
  } else if (system === 'pagerduty') {
    response.writeHead(503, { 'content-type': 'text/html' });
    response.end('<html><body><h1>503 Service Unavailable</h1></body></html>');
  } else {
    send(response, 404, { message: 'Not Found' });
  }
}

/** Only names of what is in the folder are known, so no path leads out of it. */
function isKnown(system, name) {
  const directory = path.join(ANSWERS, system);
  return (
    ['github', 'openssf', 'argocd'].includes(system) &&
    fs
      .readdirSync(directory)
      .some(file => file === name || file === `${name}.json`)
  );
}

/** As much of GitHub's API as reading a repository takes. */
async function answerAsGithub({ name, parts, response, baseUrl }) {
  const directory = path.join(ANSWERS, 'github', name);
  const repository = `${baseUrl}/github/repos/acme-parcel/${name}`;
  const sha = hashOf(directory);
  if (parts.includes('tarball')) {
    const { create } = require('tar');
    response.writeHead(200, { 'content-type': 'application/x-gzip' });
    create(
      { gzip: true, cwd: directory, prefix: `acme-parcel-${name}-${sha}` },
      fs.readdirSync(directory),
    ).pipe(response);
    return;
  }
  const details = {
    full_name: `acme-parcel/${name}`,
    default_branch: 'main',
    archive_url: `${repository}/{archive_format}{/ref}`,
    trees_url: `${repository}/git/trees{/sha}`,
  };
  send(
    response,
    200,
    parts.includes('commits')
      ? { sha, state: 'success', statuses: [], repository: details }
      : details,
  );
}

/** Stands for a commit: another if a file is another. */
function hashOf(directory) {
  const hash = createHash('sha1');
  for (const file of fs.readdirSync(directory, { recursive: true }).sort()) {
    const whole = path.join(directory, file);
    if (fs.statSync(whole).isFile()) {
      hash.update(`${file}\n`).update(fs.readFileSync(whole));
    }
  }
  return hash.digest('hex');
}

function sendFile(response, file) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(fs.readFileSync(file));
}

function send(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

module.exports = { serveRecordedSources };
