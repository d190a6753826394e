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
  FactType,
  isFactValue,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { matchesFactGlobs } from '../config';
import { isWebAddress } from './isWebAddress';
import { normalizeEntityRef } from './normalizeEntityRef';
import { toMilliseconds } from './toMilliseconds';
import {
  CheckedFact,
  FactKey,
  FactCandidate,
  FactDefinitions,
  FactMistake,
  FactPath,
  FactSourceRules,
} from './types';

/** How far the clock of a source may be ahead of ours. */
const TOLERATED_AHEAD_MS = 5 * 60_000;
const MAX_VALUE_BYTES = 4_096;
const MAX_URL_LENGTH = 2_000;

const EXPECTED: { [type in FactType]: string } = {
  boolean: 'must be true or false',
  number: 'must be a finite number',
  string: 'must be text',
  'string[]': 'must be a list of texts',
  datetime:
    'must be a date such as 2026-11-01, or a time with seconds and Z or an offset such as 2026-11-01T10:00:00Z, that exists in the calendar',
};

export interface CheckFactsOptions {
  candidates: readonly FactCandidate[];
  source: FactSourceRules;
  definitions: FactDefinitions;
  /** Milliseconds; when the facts were received. */
  now: number;
  /** How a place reads in a message. */
  describePath?: (path: FactPath) => string;
}

/** The checks of one lot, which ask the same of many facts only once. */
export class FactCheck {
  readonly mistakes: FactMistake[] = [];
  readonly refused: FactKey[] = [];
  readonly #options: CheckFactsOptions;
  readonly #mayReport: (fact: string) => boolean;
  readonly #refs = new Map<string, string | undefined>();
  readonly #types = new Map<string, FactType | { mistake: string }>();
  readonly #seen = new Map<string, FactPath>();

  static create(options: CheckFactsOptions): FactCheck {
    return new FactCheck(options);
  }

  private constructor(options: CheckFactsOptions) {
    this.#options = options;
    this.#mayReport = matchesFactGlobs(options.source.facts);
  }

  check(candidate: FactCandidate): CheckedFact | undefined {
    const found = this.mistakes.length;
    const ref = this.#checkRef(candidate);
    const json = this.#checkValue(candidate);
    const times = this.#checkTimes(candidate);
    this.#checkUrl(candidate);
    if (ref !== undefined) {
      this.#checkOnce(candidate, ref);
    }
    if (
      this.mistakes.length > found ||
      ref === undefined ||
      json === undefined ||
      times === undefined
    ) {
      if (ref !== undefined) {
        this.refused.push({ ref, fact: candidate.fact });
      }
      return undefined;
    }
    const { fact, url, path } = candidate;
    return { ref, fact, json, ...times, url, path };
  }

  #checkRef(candidate: FactCandidate): string | undefined {
    const { entityRef } = candidate;
    let ref = this.#refs.get(entityRef);
    if (ref === undefined && !this.#refs.has(entityRef)) {
      ref = normalizeEntityRef(entityRef);
      this.#refs.set(entityRef, ref);
    }
    if (ref === undefined) {
      this.#add(
        candidate,
        'entityRef',
        'is not an entity ref such as component:default/petstore',
      );
    }
    return ref;
  }

  #checkValue(candidate: FactCandidate): string | undefined {
    const { fact, value } = candidate;
    let type = this.#types.get(fact);
    if (type === undefined) {
      type = this.#typeOf(fact);
      this.#types.set(fact, type);
    }
    if (typeof type === 'object') {
      this.#add(candidate, 'fact', type.mistake);
      return undefined;
    }
    if (!isFactValue(value, type)) {
      this.#add(candidate, 'value', EXPECTED[type]);
      return undefined;
    }
    const level = this.#mistakenLevel(candidate);
    if (level !== undefined) {
      this.#add(candidate, 'value', level);
      return undefined;
    }
    const json = JSON.stringify(value);
    if (Buffer.byteLength(json) > MAX_VALUE_BYTES) {
      this.#add(candidate, 'value', 'is larger than 4 kB');
      return undefined;
    }
    return json;
  }

  #mistakenLevel({ fact, value }: FactCandidate): string | undefined {
    const { definition, levels } = this.#options.definitions.fact(fact) ?? {};
    const isLevel =
      levels === undefined ||
      (Number.isInteger(value) &&
        Number(value) >= 1 &&
        Number(value) <= levels);
    return isLevel || definition?.inconclusive?.some(text => text === value)
      ? undefined
      : `must be a whole number from 1 to ${levels}, the level that is true`;
  }

  #typeOf(fact: string): FactType | { mistake: string } {
    const { source, definitions } = this.#options;
    const known = definitions.fact(fact);
    if (!known) {
      return { mistake: 'is not a fact of any model' };
    }
    if (!this.#mayReport(fact)) {
      return {
        mistake: `is none that the source '${
          source.id
        }' may report (${source.facts.join(', ')})`,
      };
    }
    if (known.attest === 'nobody' && source.grade !== 'observed') {
      return {
        mistake: `is reported by machines only ('attest: nobody'), so not by the source '${source.id}' of grade ${source.grade}`,
      };
    }
    return known.definition.type;
  }

  #checkTimes(
    candidate: FactCandidate,
  ): Pick<CheckedFact, 'observedAt' | 'expiresAt'> | undefined {
    const { now } = this.#options;
    const observedAt = this.#readMoment(candidate, 'observedAt', now);
    const expiresAt = this.#readMoment(candidate, 'expiresAt', undefined);
    if (observedAt === 'invalid' || expiresAt === 'invalid') {
      return undefined;
    }
    const seenAt = observedAt ?? now;
    if (seenAt > now + TOLERATED_AHEAD_MS) {
      this.#add(candidate, 'observedAt', 'is more than 5 minutes ahead');
    }
    if (expiresAt !== undefined && expiresAt <= seenAt) {
      this.#add(
        candidate,
        'expiresAt',
        'must be after the time of observation',
      );
    }
    return { observedAt: Math.min(seenAt, now), expiresAt };
  }

  #readMoment<T>(
    candidate: FactCandidate,
    key: 'observedAt' | 'expiresAt',
    absent: T,
  ): number | T | 'invalid' {
    const given = candidate[key];
    if (given === undefined) {
      return absent;
    }
    const at = toMilliseconds(given);
    if (at === undefined) {
      this.#add(
        candidate,
        key,
        'is not a time such as 2026-11-01T10:00:00Z that exists in the calendar',
      );
      return 'invalid';
    }
    return at;
  }

  #checkUrl(candidate: FactCandidate): void {
    const { url } = candidate;
    if (url === undefined) {
      return;
    }
    if (url.length > MAX_URL_LENGTH) {
      this.#add(
        candidate,
        'url',
        `is longer than ${MAX_URL_LENGTH} characters`,
      );
    } else if (!isWebAddress(url)) {
      this.#add(candidate, 'url', 'must be an http or https URL');
    }
  }

  #checkOnce(candidate: FactCandidate, ref: string): void {
    const { describePath = path => path.join('.') } = this.#options;
    const key = `${ref} ${candidate.fact}`;
    const first = this.#seen.get(key);
    if (first) {
      this.mistakes.push({
        path: candidate.path,
        message: `says ${candidate.fact} of ${ref} again, after ${describePath(
          first,
        )}`,
      });
    } else {
      this.#seen.set(key, candidate.path);
    }
  }

  #add(candidate: FactCandidate, key: string, message: string): void {
    this.mistakes.push({ path: [...candidate.path, key], message });
  }
}
