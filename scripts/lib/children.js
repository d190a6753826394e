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

const { spawn } = require('node:child_process');
const { root } = require('./settings');

const isWindows = process.platform === 'win32';
const PATIENCE_MS = 15_000;

/**
 * Runs a command with the given environment until it ends, and takes it down
 * with everything that it started when this process is told to end or npm
 * is gone. Resolves to its exit code.
 */
function runToEnd(command, args, env) {
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A process group of its own: a signal reaches grandchildren too.
    detached: !isWindows,
    shell: isWindows,
  });
  return new Promise((resolve, reject) => {
    let ending = false;
    const end = () => {
      if (!ending) {
        ending = true;
        signalGroup(child, 'SIGTERM');
        setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS).unref();
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, end);
    }
    onLosingNpm(end);
    child.on('error', reject);
    child.on('exit', async (code, signal) => {
      if (!isWindows) {
        await endGroup(child);
      }
      resolve(ending ? 0 : code ?? (signal ? 1 : 0));
    });
  });
}

/**
 * A signal to npm alone kills npm and the shell between us, and never gets
 * here: what is left to notice is that the parent is gone.
 */
function onLosingNpm(end) {
  if (!process.env.npm_lifecycle_event) {
    return;
  }
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer);
      end();
    }
  }, 500);
  timer.unref();
}

/** The leader is gone; whoever is left of its group goes too. */
async function endGroup(child) {
  const deadline = Date.now() + PATIENCE_MS;
  while (signalGroup(child, 'SIGTERM')) {
    if (Date.now() > deadline) {
      signalGroup(child, 'SIGKILL');
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

/** Whether anybody was left to hear the signal. */
function signalGroup(child, signal) {
  try {
    if (isWindows) {
      spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
      return false;
    }
    process.kill(-child.pid, signal);
    return true;
  } catch {
    return false;
  }
}

module.exports = { runToEnd };
