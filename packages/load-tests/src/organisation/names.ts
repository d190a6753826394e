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

import { createRandom } from './random';
import { Kind, Shape } from './Shape';

const WHAT = [
  'parcel',
  'invoice',
  'route',
  'customer',
  'depot',
  'tariff',
  'claim',
  'label',
  'tracking',
  'payment',
  'return',
  'customs',
  'driver',
  'locker',
  'quote',
  'address',
];

const ENDS: Readonly<Record<Kind, readonly string[]>> = {
  domain: ['operations', 'commerce', 'finance', 'network'],
  group: ['team', 'crew', 'guild', 'squad'],
  user: ['user'],
  system: ['platform', 'suite', 'chain', 'desk'],
  component: ['service', 'worker', 'gateway', 'planner', 'store', 'portal'],
  api: ['api'],
  resource: ['database', 'topic', 'bucket', 'cache'],
};

/** Names end with the number of the entity, by which it is found again. */
export function nameOf(shape: Shape, kind: Kind, index: number): string {
  const random = createRandom(shape.seed, 'name', kind, index);
  return `${random.pick(WHAT)}-${random.pick(ENDS[kind])}-${index}`;
}

export function indexOfName(name: string): number | undefined {
  const digits = /-(\d+)$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

export function titleOf(name: string): string {
  const [what, end, index] = name.split('-');
  return `${what[0].toUpperCase()}${what.slice(1)} ${end} ${index}`;
}
