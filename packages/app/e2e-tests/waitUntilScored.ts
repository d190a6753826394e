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
import { Portal } from './portal';

const PATIENCE_MS = 180_000;

/** Waits until the portal has read its catalog and scored everything. */
export default async function waitUntilScored(): Promise<void> {
  const portal = await Portal.connect();
  const deadline = Date.now() + PATIENCE_MS;
  let state = 'starting';
  while (state !== 'scored') {
    if (Date.now() > deadline) {
      throw new Error(`The portal is still '${state}' after three minutes`);
    }
    await delay(1000);
    state = await portal.read<{ state: string }>('status').then(
      status => status.state,
      () => 'starting',
    );
  }
  await portal.disconnect();
}
