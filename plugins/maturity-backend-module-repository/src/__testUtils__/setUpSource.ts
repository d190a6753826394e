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

import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { readRepositorySourceConfig } from '../config';
import { RepositoryFactSource } from '../RepositoryFactSource';
import { TestHost } from './TestHost';

export const START = Date.parse('2026-11-21T12:00:00Z');
export const HOUR = 3_600_000;
export const TOKEN = 'not-to-be-shown';

export function component(
  name: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}

/** A component whose code is at a URL. */
export function componentAt(name: string, url: string): Entity {
  return component(name, { 'backstage.io/source-location': `url:${url}` });
}

/** The integrations of a portal with test hosts. */
export function integrationsWith(hosts: {
  github?: TestHost;
  gitlab?: TestHost;
}): JsonObject {
  const { github, gitlab } = hosts;
  return {
    github: github
      ? [{ host: github.host, apiBaseUrl: `${github.url}/api`, token: TOKEN }]
      : [],
    gitlab: gitlab
      ? [
          {
            host: gitlab.host,
            apiBaseUrl: `${gitlab.url}/api/v4`,
            baseUrl: gitlab.url,
            token: TOKEN,
          },
        ]
      : [],
  };
}

/** The source with the readers that a portal has. */
export function setUpSource(options: {
  hosts?: { github?: TestHost; gitlab?: TestHost };
  config?: JsonObject;
  backend?: JsonObject;
}) {
  const { hosts = {}, config = {}, backend = {} } = options;
  const root = new ConfigReader({
    backend,
    integrations: integrationsWith(hosts),
    maturity: { sources: { repository: config } },
  });
  const logger = mockServices.logger.mock();
  let now = START;
  const source = RepositoryFactSource.create({
    config: readRepositorySourceConfig(root),
    urlReader: UrlReaders.default({ config: root, logger }),
    integrations: ScmIntegrations.fromConfig(root),
    logger,
    now: () => now,
  });
  const collect = (entities: Entity[], signal = new AbortController().signal) =>
    source.collect({ entities, now }, signal);
  return {
    source,
    logger,
    collect,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    /** What is reported of an entity, by fact. */
    factsOf: async (entity: Entity) => {
      const { facts } = await collect([entity]);
      const ref = stringifyEntityRef(entity);
      return Object.fromEntries(
        facts
          .filter(({ entityRef }) => entityRef === ref)
          .map(({ fact, value }) => [fact, value]),
      );
    },
  };
}
