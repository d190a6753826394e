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

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';

const PAGE_SIZE = 500;

/** Reads the catalog as the plugin does, in the same process. */
export function readerPlugin() {
  let read: (() => Promise<number>) | undefined;
  const feature = createBackendPlugin({
    pluginId: 'bench',
    register(env) {
      env.registerInit({
        deps: { auth: coreServices.auth, catalog: catalogServiceRef },
        async init({ auth, catalog }) {
          read = async () => {
            const started = performance.now();
            const pages = catalog.streamEntities(
              { pageSize: PAGE_SIZE, totalItems: 'exclude' },
              { credentials: await auth.getOwnServiceCredentials() },
            );
            let entities = 0;
            for await (const page of pages) {
              entities += page.length;
            }
            if (entities === 0) {
              throw new Error('The catalog is empty');
            }
            return performance.now() - started;
          };
        },
      });
    },
  });
  /** Milliseconds that reading all of it takes. */
  const readCatalog = () => {
    if (!read) {
      throw new Error('The backend has not started');
    }
    return read();
  };
  return { feature, readCatalog };
}
