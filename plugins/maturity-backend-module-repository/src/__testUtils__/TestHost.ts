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

import { mkdir, mkdtemp, rm, writeFile } from 'fs/promises';
import { IncomingMessage, Server, ServerResponse, createServer } from 'http';
import { AddressInfo } from 'net';
import { tmpdir } from 'os';
import { dirname, join } from 'path';
import * as tar from 'tar';

/** The files of a repository, by path. */
export type Files = Record<string, string>;

interface TestRepository {
  commit: string;
  archive: Buffer;
}

/** What a host answers instead of what it has. */
export interface Refusal {
  status: number;
  headers?: Record<string, string>;
}

/**
 * A host on this machine that answers as the APIs of GitHub (below `/api`) and
 * GitLab (below `/api/v4`) do where archives are read.
 */
export class TestHost {
  /** Method and path of all requests, in order. */
  readonly requests: string[] = [];
  readonly #repositories = new Map<string, TestRepository>();
  readonly #refusals = new Map<string, Refusal | 'silence'>();
  readonly #server: Server;
  #commits = 0;

  static async start(): Promise<TestHost> {
    const host = new TestHost();
    await new Promise<void>(resolve => {
      host.#server.listen(0, '127.0.0.1', resolve);
    });
    return host;
  }

  private constructor() {
    this.#server = createServer((request, response) =>
      this.#answer(request, response),
    );
  }

  /** With its port. */
  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  /** Sets or changes what a repository holds, by a new commit. */
  async commit(name: string, files: Files): Promise<void> {
    this.#commits += 1;
    this.#repositories.set(name, {
      commit: String(this.#commits).padStart(40, '0'),
      archive: await pack(files),
    });
  }

  /** Refuses what is asked about a repository, or does not answer. */
  refuse(name: string, refusal: Refusal | 'silence' | undefined): void {
    if (refusal) {
      this.#refusals.set(name, refusal);
    } else {
      this.#refusals.delete(name);
    }
  }

  /** The requests since the last time, without those for what is silent. */
  takeRequests(): string[] {
    return this.requests.splice(0);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', this.url);
    this.requests.push(`${request.method} ${pathname}`);
    const [, name, rest] =
      /^\/api\/repos\/([^/]+\/[^/]+)(.*)$/.exec(pathname) ??
      /^\/api\/v4\/projects\/([^/]+)(.*)$/.exec(pathname) ??
      [];
    const decoded = decodeURIComponent(name ?? '');
    const refusal = this.#refusals.get(decoded);
    const repository = this.#repositories.get(decoded);
    if (refusal === 'silence') {
      return;
    }
    if (refusal || !repository) {
      const { status, headers } = refusal ?? { status: 404 };
      response.writeHead(status, headers).end('{}');
      return;
    }
    const { commit, archive } = repository;
    if (/^\/(?:tarball\/|repository\/archive$)/.test(rest)) {
      response.writeHead(200, { 'content-type': 'application/gzip' });
      response.end(archive);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(this.#describe(decoded, rest, commit)));
  }

  #describe(name: string, rest: string, commit: string): unknown {
    if (rest.endsWith('/status')) {
      const archiveUrl = `${this.url}/api/repos/${name}/{archive_format}{/ref}`;
      return { sha: commit, repository: { archive_url: archiveUrl } };
    }
    return rest === '/repository/commits'
      ? [{ id: commit }]
      : { default_branch: 'main' };
  }
}

/** Writes files into a folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function pack(files: Files): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'repository-'));
  try {
    await writeFiles(join(folder, 'repository-main'), files);
    await mkdir(join(folder, 'repository-main'), { recursive: true });
    const chunks: Buffer[] = [];
    const archive = tar.create({ gzip: true, cwd: folder }, [
      'repository-main',
    ]);
    for await (const chunk of archive) {
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } finally {
    await rm(folder, { recursive: true });
  }
}
