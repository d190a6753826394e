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

import { setTimeout as delay } from 'node:timers/promises';
import { Config } from '@backstage/config';
import {
  AuthenticationError,
  NotAllowedError,
  isError,
} from '@backstage/errors';
import {
  AuthProviderFactory,
  AuthResolverContext,
  BackstageSignInResult,
  createProxyAuthRouteHandlers,
  createProxyAuthenticator,
} from '@backstage/plugin-auth-node';
import { DEMO_PROVIDER_KEY, DemoPerson, readDemoPeople } from './people';

/** The request header in which the browser names the person it chose. */
export const DEMO_PERSON_HEADER = 'x-demo-person';

const CATALOG_PATIENCE_SECONDS = 60;

type DemoAuthProviderOptions = {
  /** Replaces the wait between two looks into the catalog. */
  wait?: () => Promise<void>;
};

/**
 * Lets anybody in as any of the people in the configuration, the default one
 * when nobody is named. It refuses to exist outside development unless the
 * configuration says that this is meant.
 */
export function createDemoAuthProvider(
  options: DemoAuthProviderOptions = {},
): AuthProviderFactory {
  const wait = options.wait ?? (() => delay(1000));
  return ({ config, resolverContext }) => {
    refuseOutsideDevelopment(config);
    const people = readDemoPeople(config);
    return createProxyAuthRouteHandlers<DemoPerson>({
      config,
      resolverContext,
      authenticator: createProxyAuthenticator({
        initialize: () => undefined,
        defaultProfileTransform: async (person: DemoPerson) => ({
          profile: { displayName: person.name },
        }),
        authenticate: async ({ req }) => ({
          result: choosePerson(people, req.get(DEMO_PERSON_HEADER)),
        }),
      }),
      signInResolver: ({ result }, context) =>
        signInOnceInCatalog({ person: result, context, wait }),
    });
  };
}

function refuseOutsideDevelopment(config: Config): void {
  const allowed =
    config.getOptionalBoolean('dangerouslyAllowOutsideDevelopment') ?? false;
  if (process.env.NODE_ENV !== 'development' && !allowed) {
    throw new NotAllowedError(
      `the demo sign-in lets anybody in as anybody, so it runs with NODE_ENV=development only; ` +
        `'${DEMO_PROVIDER_KEY}.dangerouslyAllowOutsideDevelopment: true' (in app-config.demo.yaml: MATURITY_DEMO_OUTSIDE_DEVELOPMENT=true) says that this is meant`,
    );
  }
}

function choosePerson(people: DemoPerson[], chosen?: string): DemoPerson {
  const person = people.find(candidate =>
    chosen ? candidate.entityRef === chosen : candidate.isDefault,
  );
  if (!person) {
    throw new AuthenticationError(`Nobody of the demo is called '${chosen}'`);
  }
  return person;
}

/**
 * On the very first start the browser may be quicker than the catalog, which
 * is still reading its users.
 */
async function signInOnceInCatalog(options: {
  person: DemoPerson;
  context: AuthResolverContext;
  wait: () => Promise<void>;
}): Promise<BackstageSignInResult> {
  const { person, context, wait } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.signInWithCatalogUser({
        entityRef: person.entityRef,
      });
    } catch (error) {
      if (
        !isError(error) ||
        error.name !== 'NotFoundError' ||
        attempt > CATALOG_PATIENCE_SECONDS
      ) {
        throw error;
      }
      await wait();
    }
  }
}
