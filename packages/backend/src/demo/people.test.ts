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
import { readDemoPeople } from './people';

const PAULA = {
  user: 'user:default/paula',
  name: 'Paula',
  role: 'platform-lead',
  default: true,
};
const RITA = {
  user: 'User:default/Rita',
  name: 'Rita',
  role: 'domain-reader',
  domain: 'payments',
};

function read(...people: object[]) {
  return readDemoPeople(new ConfigReader({ people }));
}

describe('readDemoPeople', () => {
  it('reads people with their refs as the catalog writes them', () => {
    expect(read(PAULA, RITA)).toEqual([
      {
        entityRef: 'user:default/paula',
        name: 'Paula',
        role: 'platform-lead',
        isDefault: true,
      },
      {
        entityRef: 'user:default/rita',
        name: 'Rita',
        role: 'domain-reader',
        domain: 'payments',
        isDefault: false,
      },
    ]);
  });

  it.each([
    ['nobody', [], 'exactly one person'],
    ['no default', [RITA], 'exactly one person'],
    ['two defaults', [PAULA, { ...RITA, default: true }], 'exactly one person'],
    ['a user twice', [PAULA, { ...PAULA, default: false }], 'a user twice'],
    [
      'an unknown role',
      [{ ...PAULA, role: 'emperor' }],
      'people[0].role must be one of developer',
    ],
    [
      'a domain reader without a domain',
      [PAULA, { ...RITA, domain: undefined }],
      'people[1].domain is missing',
    ],
  ])('refuses %s', (_, people, message) => {
    expect(() => read(...people)).toThrow(message);
  });
});
