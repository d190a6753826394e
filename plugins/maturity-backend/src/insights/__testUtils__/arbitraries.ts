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

import fc from 'fast-check';
import { NOW, TestSubject } from './testRows';

const DAY = 24 * 3_600_000;
const FACTS = ['build', 'test', 'scan', 'drill', 'extra'].map(
  id => `${id}.done`,
);
const PRACTICES = ['build', 'test', 'scan', 'drill'];

const values = fc.dictionary(fc.constantFrom(...FACTS), fc.boolean());

/** Components in any state of the test model, each with a name of its own. */
export const components: fc.Arbitrary<TestSubject[]> = fc
  .array(
    fc.record(
      {
        type: fc.constantFrom('service', 'library'),
        owner: fc.constantFrom('group:default/team', 'group:default/ghost'),
        facts: values,
        declared: values,
        target: fc.integer({ min: 1, max: 3 }),
        pending: fc.boolean(),
        waivers: fc.array(
          fc.record({
            practice: fc.constantFrom(...PRACTICES),
            state: fc.constant('approved'),
            expiresAt: fc
              .integer({ min: -10, max: 60 })
              .map(days => NOW + days * DAY),
          }),
          { maxLength: 2 },
        ),
        annotations: fc.record(
          {
            'platform-maturity.io/golden-path': fc.constant('service'),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 12 },
  )
  .map(list =>
    list.map((subject, index) => ({ ...subject, name: `c${index}` })),
  );
