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

import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Somebody whom one can be in the demo. */
export type DemoPerson = {
  /** The user's entity ref. */
  user: string;
  name: string;
  /** What this person is and may do, in a few words. */
  about: string;
};

/** Reads the people of the demo; nobody where the demo is not configured. */
export function readDemoPeople(config: ConfigApi): DemoPerson[] {
  const people = config.getOptionalConfigArray('auth.providers.demo.people');
  return (people ?? []).map(person => ({
    user: person.getString('user'),
    name: person.getString('name'),
    about: person.getString('about'),
  }));
}
