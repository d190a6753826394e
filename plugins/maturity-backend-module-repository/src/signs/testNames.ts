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

/** Languages that keep tests in files of their own. */
const CODE =
  /\.(?:[cm]?[jt]sx?|py|go|java|kts?|scala|groovy|clj[cs]?|cs|fs|vb|swift|php|rb|exs?|erl|hs|dart|lua|cc|cpp|cxx|c|m|mm|vue|svelte|elm|jl|r|pl|pm)$/i;

/** Languages in which a test may stand in the file that it tests. */
const INLINE = /\.(?:rs|zig|d|nim|ml|rkt)$/i;

const TEST_NAMES = [
  // JavaScript and TypeScript
  /\.(?:test|tests|spec|cy|e2e)\.[cm]?[jt]sx?$/i,
  // Python, Go, Dart, Elixir, C, Clojure, Rust
  /_test\.(?:py|go|dart|exs|cljs?|cljc|cc|cpp|c|rs)$/i,
  /^test_.+\.(?:py|c|cc|cpp)$/,
  // JVM, .NET, Swift, PHP, Haskell
  /(?:Tests?|TestCase|IT|Specs?)\.(?:java|kts?|scala|groovy|cs|fs|vb|swift|php|hs|m)$/,
  // Ruby, Lua, shell, Perl, Gherkin, Robot Framework, PowerShell, Terraform
  /_(?:spec|test)\.(?:rb|lua)$/,
  /\.(?:bats|feature|robot|tftest\.hcl|Tests\.ps1)$/,
  /^.+\.t$/,
];

const TEST_FOLDERS =
  /^(?:tests?|__tests__|specs?|e2e|e2e-tests?|unit-?tests?|integration-?tests?|androidTest)$/i;

export function isCode(name: string): boolean {
  return CODE.test(name);
}

/** Whether a test of the language may stand in the file that it tests. */
export function mayHoldTests(name: string): boolean {
  return INLINE.test(name);
}

/** Whether a file holds tests, by its name or by code in a folder of tests. */
export function isTest(folders: readonly string[], name: string): boolean {
  return (
    TEST_NAMES.some(pattern => pattern.test(name)) ||
    ((isCode(name) || mayHoldTests(name)) &&
      name !== '__init__.py' &&
      folders.some(folder => TEST_FOLDERS.test(folder)))
  );
}
