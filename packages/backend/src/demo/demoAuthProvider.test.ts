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
import {
  CompoundEntityRef,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { authProvidersExtensionPoint } from '@backstage/plugin-auth-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { createDemoAuthProvider } from './demoAuthProvider';

const DEMO = {
  dangerouslyAllowOutsideDevelopment: true,
  people: [
    {
      user: 'user:default/paula',
      name: 'Paula Ferreira',
      role: 'platform-lead',
      default: true,
    },
    { user: 'user:default/nora', name: 'Nora Adeyemi', role: 'visitor' },
  ],
};

function userEntity(name: string, team: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf: [team] },
    relations: [{ type: 'memberOf', targetRef: `group:default/${team}` }],
  };
}

const PAULA = userEntity('paula', 'platform');
const NORA = userEntity('nora', 'acme-parcel');

/** A backend with the demo sign-in, over a catalog that tests can fill. */
async function startAuth(options: {
  demo?: object;
  catalog: Entity[];
  wait?: () => Promise<void>;
}) {
  const { demo, catalog, wait } = options;
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      createBackendModule({
        pluginId: 'auth',
        moduleId: 'demo-provider',
        register(reg) {
          reg.registerInit({
            deps: { providers: authProvidersExtensionPoint },
            async init({ providers }) {
              const factory = createDemoAuthProvider({ wait });
              providers.registerProvider({ providerId: 'demo', factory });
            },
          });
        },
      }),
      catalogServiceMock.mock({
        getEntityByRef: async (ref: string | CompoundEntityRef) =>
          catalog.find(
            entity =>
              stringifyEntityRef(entity) ===
              (typeof ref === 'string' ? ref : stringifyEntityRef(ref)),
          ),
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: demo ? { demo } : {} },
        },
      }),
    ],
  });
  return server;
}

describe('createDemoAuthProvider', () => {
  it('signs in the default person, and whoever is asked for', async () => {
    const server = await startAuth({ demo: DEMO, catalog: [PAULA, NORA] });

    const byDefault = await request(server).get('/api/auth/demo/refresh');
    expect(byDefault.status).toBe(200);
    expect(byDefault.body).toMatchObject({
      profile: { displayName: 'Paula Ferreira' },
      backstageIdentity: {
        identity: {
          userEntityRef: 'user:default/paula',
          ownershipEntityRefs: ['user:default/paula', 'group:default/platform'],
        },
      },
    });

    const asked = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-person', 'user:default/nora');
    expect(asked.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/nora',
    });
  });

  it('lets nobody in who is not of the demo', async () => {
    const server = await startAuth({
      demo: DEMO,
      catalog: [PAULA, userEntity('mallory', 'platform')],
    });
    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-person', 'user:default/mallory');
    expect(response.status).toBe(401);
  });

  it('waits for the catalog that is still reading its users', async () => {
    const catalog: Entity[] = [];
    const server = await startAuth({
      demo: DEMO,
      catalog,
      wait: async () => {
        catalog.push(PAULA);
      },
    });
    const response = await request(server).get('/api/auth/demo/refresh');
    expect(response.status).toBe(200);
  });

  it('gives up on a user who never appears', async () => {
    const server = await startAuth({
      demo: DEMO,
      catalog: [],
      wait: async () => {},
    });
    const response = await request(server).get('/api/auth/demo/refresh');
    expect(response.status).toBe(404);
  });

  it('does not exist without its configuration', async () => {
    const server = await startAuth({ catalog: [PAULA] });
    const response = await request(server).get('/api/auth/demo/refresh');
    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain('No auth provider');
  });

  it('stops a backend outside development that did not ask for it', async () => {
    await expect(
      startAuth({
        demo: { ...DEMO, dangerouslyAllowOutsideDevelopment: false },
        catalog: [PAULA],
      }),
    ).rejects.toThrow('lets anybody in as anybody');
  });
});
