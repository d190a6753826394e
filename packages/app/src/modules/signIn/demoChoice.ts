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

const KEY = 'demo.person';
const NOBODY = 'nobody';

/**
 * Whom this browser wants to be: somebody in particular, nobody (after a
 * sign-out), or, as long as nothing was chosen, whoever is the default.
 */
export type DemoChoice =
  | { type: 'default' }
  | { type: 'nobody' }
  | { type: 'person'; user: string };

export function readDemoChoice(): DemoChoice {
  const stored = localStorage.getItem(KEY);
  if (!stored) {
    return { type: 'default' };
  }
  return stored === NOBODY
    ? { type: 'nobody' }
    : { type: 'person', user: stored };
}

export function chooseDemoPerson(user: string): void {
  localStorage.setItem(KEY, user);
}

export function chooseNobody(): void {
  localStorage.setItem(KEY, NOBODY);
}
