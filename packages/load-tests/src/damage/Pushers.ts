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

import { JsonObject } from '@backstage/types';
import { setTimeout as sleep } from 'node:timers/promises';
import { GeneratedFact } from '../organisation';
import { createRandom, Random } from '../organisation/random';
import { Replica } from '../replica';
import { Ledger } from './Ledger';
import { FactOnRecord, toItem } from './records';

const MINUTE_MS = 60_000;
const PAUSE_MS = 100;
const LATEST_MINUTES = 60;
const SAME_MOMENT = 0.2;
const TRY_AGAIN = 0.5;

export interface PushersOptions {
  facts: readonly GeneratedFact[];
  seed: number;
  count: number;
  batch: number;
  /** Where to push; one that is down gives no answer. */
  replicas: () => readonly Replica[];
  ledger: Ledger;
}

/**
 * Several pipelines that push at once: first each fact, then changed ones
 * until they are stopped, at any of the replicas. Sources have several
 * pushers, so that writes of one fact meet. Whoever gets no answer tries again
 * sometimes, elsewhere, as pipelines do.
 */
export class Pushers {
  readonly #options: PushersOptions;
  readonly #bySource = new Map<string, GeneratedFact[]>();
  readonly #values = new Map<string, GeneratedFact['value'][]>();
  readonly #stopped = new AbortController();
  #running: Promise<unknown> | undefined;
  #refusal: Error | undefined;

  static create(options: PushersOptions): Pushers {
    return new Pushers(options);
  }

  private constructor(options: PushersOptions) {
    this.#options = options;
    for (const fact of options.facts) {
      append(this.#bySource, fact.source, fact);
      append(this.#values, fact.fact, fact.value);
    }
  }

  /** Every fact once; resolves when all were answered or given up. */
  async pushAll(): Promise<void> {
    const { count, batch } = this.#options;
    const batches = [...this.#bySource.values()].flatMap(facts =>
      slices(facts, batch),
    );
    await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const random = this.#random('all', index);
        for (let at = index; at < batches.length; at += count) {
          await this.#push(batches[at].map(toPushed), random);
        }
      }),
    );
    this.#throwRefusal();
  }

  /** Begins to push changed facts until {@link stop}. */
  start(): void {
    const { count } = this.#options;
    this.#running = Promise.all(
      Array.from({ length: count }, (_, index) => this.#run(index)),
    );
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
    this.#throwRefusal();
  }

  /** New values for a part of the facts of every entity, as fast as it goes. */
  async pushWave(name: string): Promise<void> {
    const { batch } = this.#options;
    const random = this.#random('wave', name);
    await Promise.all(
      [...this.#bySource.values()].map(async facts => {
        const drawn = facts.filter(() => random.chance(0.15));
        for (const slice of slices(drawn, batch)) {
          await this.#push(
            slice.map(fact => this.#changed(fact, random)),
            random,
          );
        }
      }),
    );
    this.#throwRefusal();
  }

  async #run(index: number): Promise<void> {
    const random = this.#random('pusher', index);
    const sources = [...this.#bySource.values()];
    while (!this.#stopped.signal.aborted) {
      const facts = random.pick(sources);
      const from = random.below(facts.length);
      const size = 1 + random.below(this.#options.batch);
      const changed = facts
        .slice(from, from + size)
        .map(fact => this.#changed(fact, random));
      await this.#push(changed, random);
      await sleep(PAUSE_MS);
    }
  }

  /** With a value that the fact has elsewhere, observed at another time. */
  #changed(fact: GeneratedFact, random: Random): FactOnRecord {
    const age = random.chance(SAME_MOMENT)
      ? MINUTE_MS
      : random.below(LATEST_MINUTES) * MINUTE_MS;
    const minute = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
    return {
      ...toPushed(fact),
      value: random.pick(this.#values.get(fact.fact) ?? [fact.value]),
      observedAt: minute - age,
    };
  }

  async #push(facts: readonly FactOnRecord[], random: Random): Promise<void> {
    const { ledger } = this.#options;
    const body = {
      source: facts[0].source,
      facts: facts.map(toItem),
    };
    for (;;) {
      const sentAt = Date.now();
      const status = await this.#send(body, random);
      if (status !== undefined && status < 300) {
        ledger.note(facts, { sentAt, acceptedAt: Date.now() });
        return;
      }
      ledger.note(facts, { sentAt });
      if (!random.chance(TRY_AGAIN)) {
        return;
      }
      await sleep(PAUSE_MS);
    }
  }

  /** The status of the answer, if there is one. */
  async #send(body: JsonObject, random: Random): Promise<number | undefined> {
    const running = this.#options.replicas();
    if (running.length === 0) {
      return undefined;
    }
    try {
      const answer = await random
        .pick(running)
        .ask({ path: '/v1/facts', body });
      if (answer.status >= 400 && answer.status < 500) {
        this.#refusal ??= new Error(JSON.stringify(answer.body));
      }
      return answer.status;
    } catch {
      return undefined;
    }
  }

  #throwRefusal(): void {
    if (this.#refusal) {
      throw this.#refusal;
    }
  }

  #random(...parts: (string | number)[]): Random {
    return createRandom(this.#options.seed, 'pushers', ...parts);
  }
}

function toPushed(fact: GeneratedFact): FactOnRecord {
  const { observedAt, expiresAt, ...rest } = fact;
  return {
    ...rest,
    observedAt: Date.parse(observedAt),
    ...(expiresAt && { expiresAt: Date.parse(expiresAt) }),
  };
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
