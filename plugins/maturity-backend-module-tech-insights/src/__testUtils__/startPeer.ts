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

import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { AddressInfo, createServer } from 'net';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';

const TOKEN = 'token-of-the-peer-tests';
const PATIENCE_MS = 240_000;

/** Where the peer is, and the model that its checks became. */
export const PEER_FOLDER = join(__dirname, '../../../../peers/tech-insights');

/** A real Tech Insights backend, in a process of its own. */
export interface Peer {
  readonly baseUrl: string;
  readonly token: string;
  /** What its own API says. */
  ask<T>(path: string, init?: RequestInit): Promise<T>;
  stop(): Promise<void>;
}

/** Installs and starts the peer, and waits until `ready` says so. */
export async function startPeer(
  ready: (peer: Peer) => Promise<boolean>,
): Promise<Peer> {
  const port = await freePort();
  const child = spawn('npm', ['start'], {
    cwd: PEER_FOLDER,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      // what runs the tests sets options for itself
      NODE_OPTIONS: '',
      TECH_INSIGHTS_PORT: String(port),
      TECH_INSIGHTS_TOKEN: TOKEN,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines: string[] = [];
  [child.stdout, child.stderr].forEach(stream =>
    stream.on('data', data => lines.push(String(data))),
  );
  const baseUrl = `http://localhost:${port}/api/tech-insights`;
  const peer: Peer = {
    baseUrl,
    token: TOKEN,
    async ask<T>(path: string, init: RequestInit = {}): Promise<T> {
      const response = await fetch(`${baseUrl}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${TOKEN}`,
          'content-type': 'application/json',
        },
        signal: AbortSignal.timeout(10_000),
      });
      return response.json();
    },
    stop: () => stop(child),
  };
  const end = Date.now() + PATIENCE_MS;
  while (!(await ready(peer).catch(() => false))) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop(child);
      throw new Error(
        `The peer did not start:\n${lines.join('').slice(-5_000)}`,
      );
    }
    await sleep(500);
  }
  return peer;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) {
    return;
  }
  // npm goes first; the pipes are closed when everybody has gone
  const ended = once(child, 'close');
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
