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

import {
  CompiledModel,
  Rule,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Duration } from 'luxon';

/** What a model says about time; all in milliseconds. */
export interface ModelDates {
  /** How long a record of a fact holds, by id; absent where it does not age. */
  readonly ttls: ReadonlyMap<string, number>;
  /** The facts of type datetime. */
  readonly datetimes: ReadonlySet<string>;
  /** The windows of `within` that required checks ask a fact for, by id. */
  readonly windows: ReadonlyMap<string, readonly number[]>;
  /** When required checks begin to count. */
  readonly starts: readonly { readonly check: string; readonly at: number }[];
}

const known = new WeakMap<CompiledModel, ModelDates>();

/** Reads a model once. */
export function datesOf(model: CompiledModel): ModelDates {
  let dates = known.get(model);
  if (!dates) {
    dates = read(model);
    known.set(model, dates);
  }
  return dates;
}

function read(model: CompiledModel): ModelDates {
  const required = model.checks.filter(check => check.required);
  const windows = new Map<string, number[]>();
  for (const { definition } of required) {
    for (const { fact, window } of windowsIn(definition.rule)) {
      windows.set(fact, [...(windows.get(fact) ?? []), window]);
    }
  }
  return {
    ttls: new Map(
      model.facts.flatMap(({ id, ttl }) => (ttl ? [[id, millis(ttl)]] : [])),
    ),
    datetimes: new Set(
      model.facts.filter(({ type }) => type === 'datetime').map(({ id }) => id),
    ),
    windows,
    starts: required.flatMap(({ id, definition: { enabledOn } }) =>
      enabledOn ? [{ check: id, at: Date.parse(enabledOn) }] : [],
    ),
  };
}

function windowsIn(rule: Rule): { fact: string; window: number }[] {
  if ('all' in rule) {
    return rule.all.flatMap(windowsIn);
  }
  if ('any' in rule) {
    return rule.any.flatMap(windowsIn);
  }
  if ('not' in rule) {
    return windowsIn(rule.not);
  }
  return 'fact' in rule && 'within' in rule
    ? [{ fact: rule.fact, window: millis(rule.within) }]
    : [];
}

function millis(duration: string): number {
  return Duration.fromISO(duration).toMillis();
}
