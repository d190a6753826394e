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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Where the people of the demo are configured. */
export const DEMO_PROVIDER_KEY = 'auth.providers.demo';

const ROLES = [
  'developer',
  'team-lead',
  'platform-lead',
  'domain-reader',
  'visitor',
] as const;

/** What a person of the demo may do; the policy says what that is. */
export type DemoRole = (typeof ROLES)[number];

/** Somebody whom the demo portal lets in without a password. */
export type DemoPerson = {
  /** The user's entity ref, lower-cased. */
  entityRef: string;
  name: string;
  role: DemoRole;
  /** The only domain that a `domain-reader` sees. */
  domain?: string;
  /** Signed in when nobody was chosen. */
  isDefault: boolean;
};

/**
 * Reads the people from the configuration of the demo provider.
 *
 * @param config - the section `auth.providers.demo`
 * @throws InputError naming the entry that is wrong
 */
export function readDemoPeople(config: Config): DemoPerson[] {
  const people = config.getConfigArray('people').map(readPerson);
  const refs = new Set(people.map(person => person.entityRef));
  if (refs.size < people.length) {
    throw new InputError(`${DEMO_PROVIDER_KEY}.people names a user twice`);
  }
  if (people.filter(person => person.isDefault).length !== 1) {
    throw new InputError(
      `${DEMO_PROVIDER_KEY}.people needs exactly one person with 'default: true'`,
    );
  }
  return people;
}

function readPerson(config: Config, index: number): DemoPerson {
  const path = `${DEMO_PROVIDER_KEY}.people[${index}]`;
  const ref = parseEntityRef(config.getString('user'), {
    defaultKind: 'user',
  });
  const role = ROLES.find(known => known === config.getString('role'));
  if (!role) {
    throw new InputError(`${path}.role must be one of ${ROLES.join(', ')}`);
  }
  const domain = config.getOptionalString('domain');
  if (role === 'domain-reader' && !domain) {
    throw new InputError(`${path}.domain is missing: it is what they may read`);
  }
  return {
    entityRef: stringifyEntityRef(ref),
    name: config.getString('name'),
    role,
    domain,
    isDefault: config.getOptionalBoolean('default') ?? false,
  };
}
