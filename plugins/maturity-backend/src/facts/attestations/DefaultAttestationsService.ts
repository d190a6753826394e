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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Attestation,
  AttestationsAnswer,
  AttestRequest,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ownedThrough,
  Ownership,
  Person,
  Subject,
  SubjectStore,
} from '../../catalog';
import { Clock } from '../../clock';
import {
  Query,
  readCursor,
  readPaging,
  readPeriod,
  RequestMistakes,
  writeCursor,
} from '../../http';
import { FactMistakesError } from '../FactMistakesError';
import { readEntityRef } from '../readEntityRef';
import { FactDefinitions } from '../types';
import { StoredAttestation } from './Attestation';
import { AttestationsService, Readable } from './AttestationsService';
import {
  AttestationFilter,
  AttestationState,
  AttestationStore,
} from './AttestationStore';
import { checkAttestation, refsOf } from './checkAttestation';

export interface DefaultAttestationsServiceOptions {
  store: AttestationStore;
  subjects: Pick<SubjectStore, 'byRefs'>;
  ownership: Ownership;
  definitions: FactDefinitions & {
    factDefinitions(): readonly { id: string }[];
  };
  clock: Clock;
  /** Whether owners may attest what is theirs (`maturity.attestations`). */
  byOwners: boolean;
}

/**
 * Attestations, with the rules about who may state what: a person, of a fact
 * that people may attest, and, unless the fact or the configuration allows it,
 * nobody of what they own.
 */
export class DefaultAttestationsService implements AttestationsService {
  readonly #options: DefaultAttestationsServiceOptions;

  static create(
    options: DefaultAttestationsServiceOptions,
  ): DefaultAttestationsService {
    return new DefaultAttestationsService(options);
  }

  private constructor(options: DefaultAttestationsServiceOptions) {
    this.#options = options;
  }

  async attest(options: {
    request: AttestRequest;
    credentials: BackstageCredentials;
    visibility?: Readable;
  }): Promise<AttestationsAnswer> {
    const { store, ownership, definitions, clock } = this.#options;
    const { request, credentials, visibility } = options;
    const person = await ownership.personOf(credentials);
    const now = clock.now();
    const subjects = await this.#readable(refsOf(request), visibility);
    const { facts, mistakes } = checkAttestation({
      request,
      subjects,
      definitions,
      now,
    });
    if (mistakes.length > 0) {
      throw new RequestMistakes(mistakes);
    }
    this.#mayAttest(person, request.fact, [...subjects.values()]);
    try {
      const { note } = request;
      const items = await store.add({ facts, note, by: person.ref, now });
      return {
        items: items.map(item => this.#show(item, now)),
        totalItems: items.length,
      };
    } catch (error) {
      throw error instanceof FactMistakesError ? toRequest(error) : error;
    }
  }

  async list(options: {
    query: Query;
    about?: object;
    visibility?: Readable;
  }): Promise<AttestationsAnswer> {
    const { store, definitions, clock } = this.#options;
    const { query, about, visibility } = options;
    const { limit, cursor } = readPaging(query);
    const filter = readFilter(query);
    query.throwIfMistaken();
    const binding = { question: ['attestations', filter, about], version: '' };
    const after = readCursor(binding, cursor, ({ value }) =>
      Number.isSafeInteger(value),
    );
    const now = clock.now();
    const { items, hasMore, total } = await store.list({
      filter,
      limit,
      now,
      after: after && { at: Number(after.value), id: after.ref },
      knownFacts: definitions.factDefinitions().map(({ id }) => id),
      mayRead: visibility && (ref => visibility.mayRead(ref)),
    });
    const last = items[items.length - 1];
    return {
      items: items.map(item => this.#show(item, now)),
      totalItems: total,
      ...(hasMore && {
        nextCursor: writeCursor(binding, {
          value: last.attestedAt,
          ref: last.id,
        }),
      }),
    };
  }

  async revoke(options: {
    id: string;
    credentials: BackstageCredentials;
    visibility?: Readable;
  }): Promise<Attestation> {
    const { store, ownership, clock } = this.#options;
    const { id, credentials, visibility } = options;
    const person = await ownership.personOf(credentials);
    const { entityRef, fact, attestedBy } = await store.get(id);
    if (visibility?.mayRead(entityRef) === false) {
      throw new NotFoundError(`There is no attestation '${id}'`);
    }
    if (attestedBy !== person.ref) {
      const subjects = await this.#readable([entityRef], visibility);
      this.#mayAttest(person, fact, [...subjects.values()]);
    }
    const now = clock.now();
    const revoked = await store.revoke({ id, by: person.ref, now });
    return this.#show(revoked, now);
  }

  async #readable(
    refs: readonly string[],
    visibility: Readable | undefined,
  ): Promise<Map<string, Subject>> {
    return this.#options.subjects.byRefs(
      refs.filter(ref => visibility?.mayRead(ref) !== false),
    );
  }

  /** @throws NotAllowedError that names what the person owns */
  #mayAttest(person: Person, fact: string, subjects: readonly Subject[]): void {
    const { definitions, byOwners } = this.#options;
    if (byOwners || definitions.fact(fact)?.attest === 'anyone') {
      return;
    }
    const owned = subjects.flatMap(subject => {
      const through = ownedThrough(person, subject);
      return through === undefined ? [] : `${subject.ref} (${through})`;
    });
    if (owned.length > 0) {
      throw new NotAllowedError(
        `Others than its owners attest '${fact}'; you own ${owned.join(', ')}`,
      );
    }
  }

  #show(item: StoredAttestation, now: number): Attestation {
    const { definition } = this.#options.definitions.fact(item.fact) ?? {};
    return {
      id: item.id,
      entityRef: item.entityRef,
      fact: item.fact,
      ...(definition?.title !== undefined && { title: definition.title }),
      value: item.value,
      note: item.note,
      ...(item.evidenceUrl !== undefined && { evidenceUrl: item.evidenceUrl }),
      attestedBy: item.attestedBy,
      attestedAt: iso(item.attestedAt),
      expiresAt: iso(item.expiresAt),
      state: stateOf(item, { now, known: definition !== undefined }),
      ...(item.endedBy !== undefined && { endedBy: item.endedBy }),
      ...(item.endedAt !== undefined && { endedAt: iso(item.endedAt) }),
    };
  }
}

function stateOf(
  item: StoredAttestation,
  context: { now: number; known: boolean },
): AttestationState {
  if (item.ended) {
    return item.ended;
  }
  if (item.expiresAt <= context.now) {
    return 'expired';
  }
  return context.known ? 'active' : 'orphaned';
}

function readFilter(query: Query): AttestationFilter {
  return {
    entityRef: readEntityRef(query, 'entityRef'),
    fact: query.text('fact'),
    attestedBy: readEntityRef(query, 'by'),
    // The contract names the states.
    state: query.text('state') as AttestationState | undefined,
    endsWithin: readPeriod(query, 'endsWithin'),
  };
}

function toRequest(error: FactMistakesError): RequestMistakes {
  return new RequestMistakes(
    error.mistakes.map(({ path, message }) => ({
      // the place of the ref, whatever of the fact is wrong
      path: ['body', ...path.slice(0, 2)].join('.'),
      message,
    })),
  );
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
