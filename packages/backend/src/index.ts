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

import { createBackend } from '@backstage/backend-defaults';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

// The demo's configuration names files of the example company. With this they
// are found wherever the process was started from.
process.env.MATURITY_EXAMPLES ??= resolvePackagePath(
  'backend',
  '../../examples',
);

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./demo/authModule'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./demo/permissionModule'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@platform-maturity/backstage-plugin-search-backend-module-maturity'),
);

backend.add(import('@platform-maturity/backstage-plugin-maturity-backend'));
backend.add(
  import('@platform-maturity/backstage-plugin-catalog-backend-module-maturity'),
);
backend.add(
  import(
    '@platform-maturity/backstage-plugin-maturity-backend-module-http-json'
  ),
);
backend.add(
  import(
    '@platform-maturity/backstage-plugin-maturity-backend-module-openssf-scorecard'
  ),
);
backend.add(
  import(
    '@platform-maturity/backstage-plugin-maturity-backend-module-prometheus'
  ),
);
backend.add(
  import(
    '@platform-maturity/backstage-plugin-maturity-backend-module-tech-insights'
  ),
);
backend.add(
  import(
    '@platform-maturity/backstage-plugin-maturity-backend-module-kubernetes'
  ),
);
// Needs no configuration, so it would ask GitHub for the repositories of a
// company that does not exist; `npm run demo:sources` brings them.
if (process.env.MATURITY_DEMO_SOURCES) {
  backend.add(
    import(
      '@platform-maturity/backstage-plugin-maturity-backend-module-repository'
    ),
  );
}

backend.start();
