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

import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { readFactTypes } from './__testUtils__/readFactTypes';
import { component } from './__testUtils__/component';
import { startApi } from './__testUtils__/startApi';
import {
  FactSource,
  maturityFactSourcesExtensionPoint,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { FACTS } from './facts/deriveFacts';
import maturityModuleKubernetes, { maturityKubernetesExtensionPoint } from '.';

const CLUSTER = { name: 'prod', url: 'https://k8s.example', authProvider: 'x' };

async function start(
  options: {
    source?: object;
    methods?: object[];
    supplied?: { url: string; provider: string };
  } = {},
): Promise<FactSource[]> {
  const { source, methods, supplied } = options;
  const sources: FactSource[] = [];
  const supplier = createBackendModule({
    pluginId: 'maturity',
    moduleId: 'clusters',
    register(env) {
      env.registerInit({
        deps: { kubernetes: maturityKubernetesExtensionPoint },
        async init({ kubernetes }) {
          if (!supplied) {
            return;
          }
          kubernetes.setClusterSupplier({
            getClusters: async () => [
              {
                name: 'cloud',
                url: supplied.url,
                authMetadata: {
                  'kubernetes.io/auth-provider': supplied.provider,
                },
              },
            ],
          });
          kubernetes.addAuthStrategy('cloud', {
            getCredential: async () => ({
              type: 'bearer token',
              token: 'from-the-cloud',
            }),
            validateCluster: () => [],
            presentAuthMetadata: () => ({}),
          });
        },
      });
    },
  });
  await startTestBackend({
    extensionPoints: [
      [
        maturityFactSourcesExtensionPoint,
        { addFactSource: (...added) => sources.push(...added) },
      ],
    ],
    features: [
      maturityModuleKubernetes,
      supplier,
      mockServices.rootConfig.factory({
        data: {
          maturity: { sources: source && { kubernetes: source } },
          ...(methods && { kubernetes: { clusterLocatorMethods: methods } }),
        },
      }),
    ],
  });
  return sources;
}

describe('maturityModuleKubernetes', () => {
  it('adds a source if it is configured', async () => {
    expect(await start()).toEqual([]);
    const methods = [{ type: 'config', clusters: [CLUSTER] }, { type: 'gke' }];
    expect(
      await start({
        source: { schedule: { frequency: 'PT5M', timeout: 'PT1M' } },
        methods,
      }),
    ).toMatchObject([
      {
        id: 'kubernetes',
        grade: 'observed',
        facts: FACTS,
        schedule: { frequency: { minutes: 5 } },
      },
    ]);
    expect(
      await start({ source: {}, methods: [{ type: 'localKubectlProxy' }] }),
    ).toHaveLength(1);
  });

  it('reports facts that the models define, of their types', () => {
    const types = readFactTypes();
    expect(FACTS.filter(fact => !types.has(fact))).toEqual([]);
    expect(types.get('k8s.pss-profile')).toBe('string');
    expect(types.get('k8s.replicas-min')).toBe('number');
    expect(types.get('k8s.pdb-present')).toBe('boolean');
  });

  it('takes clusters and credentials of another module', async () => {
    const api = await startApi({ token: 'from-the-cloud' });
    try {
      const ask = async (provider: string, source: object = {}) => {
        const [kubernetes] = await start({
          source,
          supplied: { url: api.url, provider },
        });
        return kubernetes.collect(
          { entities: [component('shop', { id: 'shop' })], now: 0 },
          new AbortController().signal,
        );
      };
      expect((await ask('cloud')).facts).toContainEqual(
        expect.objectContaining({ fact: 'k8s.workload-found', value: true }),
      );
      await expect(ask('google')).rejects.toThrow(
        "cloud: the auth provider 'google' logs in people",
      );
      expect(
        (await ask('google', { tokens: { cloud: 'from-the-cloud' } })).problems,
      ).toEqual([]);
    } finally {
      await api.close();
    }
  });

  it.each([
    [{ cluster: 'a' }, 'maturity.sources.kubernetes: Unrecognized key'],
    [{ leaveOut: ['Secret'] }, 'maturity.sources.kubernetes.leaveOut.0: '],
    [{ tokens: { prod: '' } }, 'maturity.sources.kubernetes.tokens.prod: '],
    [{ timeoutSeconds: 0 }, 'maturity.sources.kubernetes.timeoutSeconds: '],
    [{ clusters: ['moon'] }, "there is no cluster 'moon'"],
  ])('stops at %j with the path', async (source, message) => {
    await expect(
      start({ source, methods: [{ type: 'config', clusters: [CLUSTER] }] }),
    ).rejects.toThrow(message);
  });

  it('stops without clusters, and at wrong ones, without their tokens', async () => {
    await expect(start({ source: {} })).rejects.toThrow(
      'There is no cluster to ask for facts',
    );
    const error = await start({
      source: {},
      methods: [
        {
          type: 'config',
          clusters: [
            { ...CLUSTER, url: 'file:///etc', serviceAccountToken: 's3cret' },
          ],
        },
      ],
    }).catch(reason => reason);
    expect(String(error)).toContain(
      'kubernetes.clusterLocatorMethods[0].clusters.0.url: ',
    );
    expect(String(error)).not.toContain('s3cret');
  });
});
