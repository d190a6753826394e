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

import { spawn, spawnSync } from 'child_process';
import { mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { createServer } from 'net';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { setTimeout as sleep } from 'timers/promises';

const RULES = resolve(__dirname, '../../rules/maturity.rules.yaml');
const PATIENCE_MS = 30_000;

/** Whether the machine has Prometheus, as Debian's `prometheus` brings it. */
export function hasPrometheus(): boolean {
  return spawnSync('prometheus', ['--version']).status === 0;
}

/** What `promtool` says of the rules that come with the module. */
export function checkRules(): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(
    'promtool',
    ['check', 'rules', RULES],
    { encoding: 'utf8' },
  );
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

export interface TestPrometheus {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a real Prometheus with the rules of the module that scrapes an
 * exporter every second.
 */
export async function startPrometheus(
  exporterUrl: string,
): Promise<TestPrometheus> {
  const directory = await mkdtemp(join(tmpdir(), 'maturity-prometheus-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // the rules with the pace of the test
  const rules = (await readFile(RULES, 'utf8')).replace(
    /^ +interval:.*\n/gm,
    '',
  );
  await writeFile(join(directory, 'rules.yaml'), rules);
  await writeFile(
    join(directory, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: '1s', evaluation_interval: '1s' },
      rule_files: ['rules.yaml'],
      scrape_configs: [
        {
          job_name: 'exporter',
          honor_labels: true,
          static_configs: [{ targets: [new URL(exporterUrl).host] }],
        },
      ],
    }),
  );
  const child = spawn(
    'prometheus',
    [
      `--config.file=${join(directory, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(directory, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>(done => child.once('exit', () => done()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await until(async () => (await fetch(`${url}/-/ready`)).ok);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Asks again and again until it is so; an error counts as not yet. */
export async function until(
  isSo: () => Promise<boolean>,
  patienceMs: number = PATIENCE_MS,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const reached = await isSo().catch(() => false);
    if (reached) {
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(`Not so within ${patienceMs} ms`);
    }
    await sleep(200);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise(done => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}
