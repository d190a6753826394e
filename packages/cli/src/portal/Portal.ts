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

import { CatalogClient } from '@backstage/catalog-client';
import { isError } from '@backstage/errors';
import { MaturityClient } from '@platform-maturity/backstage-plugin-maturity-common';
import { CliError, EXIT } from '../io/CliError';
import { Io } from '../io/Io';
import { reasonOf, retryingFetch } from './retryingFetch';

/** A portal as the command line reaches it: by address and token. */
export interface Portal {
  readonly maturity: MaturityClient;
  readonly catalog: CatalogClient;
  readonly token: string | undefined;
  /** Calls the portal, and says what its refusals mean. */
  call<T>(send: () => Promise<T>): Promise<T>;
}

/** The environment variable with the token. */
export const TOKEN_VARIABLE = 'MATURITY_TOKEN';

/**
 * Prepares calls to a portal.
 *
 * @param url - the backend's base URL, with or without `/api`
 */
export function openPortal(options: { url: string; io: Io }): Portal {
  const { io } = options;
  const baseUrl = readBaseUrl(options.url);
  const token = io.env[TOKEN_VARIABLE]?.trim() || undefined;
  const fetchApi = {
    fetch: retryingFetch({
      onRetry: (reason, delay) =>
        io.err(`${baseUrl}: ${reason}; again in ${delay} ms\n`),
    }),
  };
  const discoveryApi = {
    getBaseUrl: async (pluginId: string) => `${baseUrl}/api/${pluginId}`,
  };
  return {
    maturity: new MaturityClient({ discoveryApi, fetchApi }),
    catalog: new CatalogClient({ discoveryApi, fetchApi }),
    token,
    async call(send) {
      try {
        return await send();
      } catch (error) {
        throw toCliError(error, baseUrl);
      }
    },
  };
}

function readBaseUrl(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new CliError(`--url: ${text} is not a URL`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new CliError('--url: only http and https');
  }
  if (url.username || url.password) {
    throw new CliError(
      `--url: no credentials in the address; the token comes from ${TOKEN_VARIABLE}`,
    );
  }
  return `${url.origin}${url.pathname}`
    .replace(/\/+$/, '')
    .replace(/\/api(\/maturity)?$/, '');
}

/** A refusal is the caller's to mend; everything else is the portal's. */
function toCliError(error: unknown, baseUrl: string): CliError {
  const status = (error as { statusCode?: number; response?: Response })
    ?.response?.status;
  if (status === undefined) {
    return new CliError(
      `${baseUrl} cannot be reached: ${reasonOf(error)}`,
      EXIT.unreachable,
    );
  }
  const said = bodyMessages(error);
  if (status === 401 || status === 403) {
    return new CliError(
      `${baseUrl} refuses: ${said.join(
        '; ',
      )} (the token comes from ${TOKEN_VARIABLE})`,
    );
  }
  // An answer that is not the maturity API's comes from something before it.
  const isOurs = status < 500 && isKnownError(error);
  return new CliError(
    isOurs
      ? said.join('\n')
      : `${baseUrl} answered ${status}: ${said.join('; ')}`,
    isOurs ? EXIT.badInput : EXIT.unreachable,
  );
}

function isKnownError(error: unknown): boolean {
  const { cause } = error as { cause?: { name?: string } };
  return Boolean(cause?.name && cause.name !== 'Error');
}

function bodyMessages(error: unknown): string[] {
  const { body } = error as {
    body?: {
      error?: {
        message?: string;
        mistakes?: { path: string; message: string }[];
      };
    };
  };
  const mistakes = body?.error?.mistakes ?? [];
  return mistakes.length > 0
    ? mistakes.map(({ path, message }) => `${path}: ${message}`)
    : [
        body?.error?.message ??
          (isError(error) ? error.message : String(error)),
      ];
}
