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

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import request from 'supertest';
import { setTimeout as sleep } from 'timers/promises';
import catalogModuleMaturity from '.';

jest.setTimeout(60_000);

const MODEL = {
  apiVersion: 'platform-maturity.io/v1',
  kind: 'MaturityModel',
  metadata: { id: 'ours', title: 'Ours' },
  spec: {
    levels: [{ id: 'one', title: 'One' }],
    categories: [{ id: 'all', title: 'All' }],
    facts: [{ id: 'ours.fact', type: 'number' }],
    practices: [
      {
        id: 'p',
        title: 'P',
        categories: ['all'],
        requiredAt: [1],
        checks: [
          { id: 'p/c', title: 'C', rule: { fact: 'ours.fact', gte: 1 } },
        ],
      },
    ],
  },
};

describe('the module in a catalog', () => {
  let directory: string;
  let stop: (() => Promise<void>) | undefined;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'maturity-annotations-'));
  });

  afterEach(async () => {
    await stop?.();
    await rm(directory, { recursive: true, force: true });
  });

  /** The entity as the catalog serves it, once it has been stitched. */
  async function ingest(options: {
    annotations: Record<string, string>;
    maturity?: object;
    file?: string;
  }): Promise<{ entity: AlphaEntity; logged: unknown[] }> {
    const target = join(directory, 'catalog-info.yaml');
    await writeFile(
      target,
      JSON.stringify({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'shop', annotations: options.annotations },
        spec: { type: 'service', lifecycle: 'production', owner: 'team' },
      }),
    );
    const logger = mockServices.logger.mock({
      child: () => logger,
    });
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleMaturity,
        logger.factory,
        mockServices.rootConfig.factory({
          data: {
            ...(options.maturity ? { maturity: options.maturity } : {}),
            catalog: {
              locations: [{ type: 'file', target }],
              processingInterval: { seconds: 1 },
            },
          },
        }),
      ],
    });
    stop = () => backend.stop();
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const { status, body } = await request(backend.server).get(
        '/api/catalog/entities/by-name/component/default/shop',
      );
      if (status === 200) {
        return { entity: body, logged: logger.warn.mock.calls.flat() };
      }
      await sleep(50);
    }
    throw new Error('The entity did not come');
  }

  it('shows mistakes in the status of an entity that is there all the same', async () => {
    const { entity } = await ingest({
      annotations: {
        'facts.platform-maturity.io/vuln.critical-opn': '0',
        'facts.platform-maturity.io/vuln.high-open': 'none',
        'facts.platform-maturity.io/catalog.lifecycle-set': 'true',
        'platform-maturity.io/golden-path': 'backend-servise',
      },
    });
    expect(entity.spec).toMatchObject({ type: 'service' });
    expect(entity.status?.items).toEqual([
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        message:
          'facts.platform-maturity.io/vuln.critical-opn: No model has a fact vuln.critical-opn. Did you mean facts.platform-maturity.io/vuln.critical-open?',
        error: {
          name: 'MaturityAnnotationError',
          message: expect.stringContaining('vuln.critical-opn'),
        },
      },
      expect.objectContaining({
        level: 'error',
        message: expect.stringContaining('"none" is not a number'),
      }),
      expect.objectContaining({ level: 'warning' }),
      expect.objectContaining({
        message: expect.stringContaining('Did you mean backend-service?'),
      }),
    ]);
  });

  it('leaves entities alone that are right', async () => {
    const { entity } = await ingest({
      annotations: {
        'facts.platform-maturity.io/vuln.critical-open': '0',
        'example.org/other': 'x',
      },
    });
    expect(entity.status).toBeUndefined();
  });

  it('knows the configured models', async () => {
    const { entity } = await ingest({
      maturity: { models: [{ document: MODEL }] },
      annotations: {
        'facts.platform-maturity.io/ours.fact': 'two',
        'targets.platform-maturity.io/ours': 'one',
        'facts.platform-maturity.io/ours.fuct': '2',
      },
    });
    expect(entity.status?.items?.map(({ message }) => message)).toEqual([
      expect.stringContaining('"two" is not a number'),
      expect.stringContaining(
        'Did you mean facts.platform-maturity.io/ours.fact',
      ),
    ]);
  });

  it.each([
    ['a file that is not there', [{ file: 'missing.yaml' }]],
    ['a model with mistakes', [{ document: { kind: 'MaturityModel' } }]],
    ['a wrong key', [{ fiel: 'x.yaml' }]],
    ['no list', 'five-level'],
  ])(
    'says that it could not read %s, and calls nothing unknown',
    async (_, models) => {
      const { entity, logged } = await ingest({
        maturity: { models },
        annotations: {
          'facts.platform-maturity.io/ours.fact': '1',
          'facts.platform-maturity.io/vuln.high-open': 'none',
        },
      });
      expect(entity.status?.items?.map(({ message }) => message)).toEqual([
        expect.stringContaining('"none" is not a number'),
      ]);
      expect(logged).toEqual(
        expect.arrayContaining([expect.stringContaining('maturity.models')]),
      );
    },
  );
});
