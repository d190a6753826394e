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

import { ConfigReader } from '@backstage/config';
import { FactType } from '@platform-maturity/backstage-plugin-maturity-common';
import { readTechInsightsConfig } from '../config';
import { createAccess } from '../createAccess';
import { TechInsightsSource } from '../TechInsightsSource';

type Access = Parameters<typeof createAccess>[0];

/** The source of a configuration. */
export function createSource(
  options: { techInsights: object } & Pick<Access, 'auth' | 'discovery'> & {
      types?: ReadonlyMap<string, FactType>;
    },
): TechInsightsSource {
  const { techInsights, auth, discovery, types = new Map() } = options;
  const config = readTechInsightsConfig(
    new ConfigReader({
      maturity: {
        sources: { techInsights: { requestsPerSecond: 100, ...techInsights } },
      },
    }),
  );
  if (!config) {
    throw new Error('not configured');
  }
  return TechInsightsSource.create({
    ...config,
    access: createAccess({ ...config, auth, discovery }),
    types,
  });
}
