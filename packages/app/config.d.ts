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

export interface Config {
  auth?: {
    providers?: {
      /**
       * The sign-in of the demo portal: anybody may come in as any of these
       * people. Without this section it does not exist.
       *
       * @deepVisibility frontend
       */
      demo?: {
        /** The people whom one can be. */
        people: Array<{
          /** Ref of a user of the catalog. */
          user: string;
          name: string;
          /** Shown where one chooses whom to be. */
          about: string;
          /** What the policy of the demo lets this person do. */
          role:
            | 'developer'
            | 'team-lead'
            | 'platform-lead'
            | 'domain-reader'
            | 'visitor';
          /** The only domain that a `domain-reader` sees. */
          domain?: string;
          /** Signed in when nobody was chosen; exactly one person. */
          default?: boolean;
        }>;
        /**
         * Elsewhere than with `NODE_ENV=development` the sign-in refuses to
         * start, unless this is true. Default: false.
         */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
