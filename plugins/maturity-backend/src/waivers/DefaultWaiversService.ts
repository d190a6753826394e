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
  AskForWaiverRequest,
  CompiledModel,
  WaiverItem,
  WaiversAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ownedThrough, Ownership, Person, SubjectStore } from '../catalog';
import { Clock } from '../clock';
import { Readable, readEntityRef } from '../facts';
import {
  Query,
  readCursor,
  readPaging,
  readPeriod,
  RequestMistakes,
  writeCursor,
} from '../http';
import { ModelRegistry } from '../models';
import { checkWaiverRequest, waiverRefs } from './checkWaiverRequest';
import { StoredWaiver, WaiverState } from './Waiver';
import { WaivableItems, WaiverFilter } from './waiverQuery';
import { WaiversService } from './WaiversService';
import { WaiverStore } from './WaiverStore';

export interface DefaultWaiversServiceOptions {
  store: WaiverStore;
  subjects: Pick<SubjectStore, 'byRefs'>;
  ownership: Ownership;
  registry: Pick<ModelRegistry, 'get' | 'list'>;
  clock: Clock;
}

interface Asked {
  credentials: BackstageCredentials;
  visibility?: Readable;
}

/**
 * Waivers, with the rules about who may do what: owners ask; whoever decides
 * neither asked nor owns the entity.
 */
export class DefaultWaiversService implements WaiversService {
  readonly #options: DefaultWaiversServiceOptions;

  static create(options: DefaultWaiversServiceOptions): DefaultWaiversService {
    return new DefaultWaiversService(options);
  }

  private constructor(options: DefaultWaiversServiceOptions) {
    this.#options = options;
  }

  async request(
    options: Asked & { request: AskForWaiverRequest },
  ): Promise<WaiversAnswer> {
    const { store, subjects, ownership, registry, clock } = this.#options;
    const { request, credentials, visibility } = options;
    const person = await ownership.personOf(credentials);
    const now = clock.now();
    const found = await subjects.byRefs(
      waiverRefs(request).filter(ref => visibility?.mayRead(ref) !== false),
    );
    const { requests, mistakes } = checkWaiverRequest({
      request,
      requestedBy: person.ref,
      model: registry.get(request.model).compiled,
      subjects: found,
      now,
    });
    if (mistakes.length > 0) {
      throw new RequestMistakes(mistakes);
    }
    const foreign = [...found.values()].filter(
      subject => ownedThrough(person, subject) === undefined,
    );
    if (foreign.length > 0) {
      throw new NotAllowedError(
        `Owners ask for waivers; you do not own ${foreign
          .map(({ ref }) => ref)
          .join(', ')}`,
      );
    }
    const waivers = await store.requestAll(requests, now);
    return { items: await this.#show(waivers), totalItems: waivers.length };
  }

  async list(
    options: { query: Query; about?: object } & Partial<Asked>,
  ): Promise<WaiversAnswer> {
    const { store, registry, clock } = this.#options;
    const { query, about, visibility } = options;
    const { limit, cursor } = readPaging(query);
    const filter = readFilter(query);
    query.throwIfMistaken();
    const binding = { question: ['waivers', filter, about], version: '' };
    const after = readCursor(binding, cursor, ({ value }) =>
      Number.isSafeInteger(value),
    );
    const { waivers, hasMore, total } = await store.list({
      filter,
      limit,
      now: clock.now(),
      after: after && { at: Number(after.value), id: after.ref },
      items: registry.list().map(({ compiled }) => itemsOf(compiled)),
      mayRead: visibility && (ref => visibility.mayRead(ref)),
    });
    const last = waivers[waivers.length - 1];
    return {
      items: await this.#show(waivers),
      totalItems: total,
      ...(hasMore && {
        nextCursor: writeCursor(binding, {
          value: last.requestedAt,
          ref: last.id,
        }),
      }),
    };
  }

  async decide(
    options: Asked & {
      id: string;
      decision: 'approved' | 'rejected';
      note?: string;
    },
  ): Promise<WaiverItem> {
    const { store, clock } = this.#options;
    const { id, decision, note } = options;
    const { waiver, person, owned } = await this.#find(options);
    if (waiver.requestedBy === person.ref) {
      throw new NotAllowedError(
        'Somebody else decides about what one asked for oneself',
      );
    }
    if (owned !== undefined) {
      throw new NotAllowedError(
        `Others than its owners decide; you own ${waiver.entityRef} (${owned})`,
      );
    }
    const decided = await store.decide({
      id,
      decision,
      note,
      by: person.ref,
      at: clock.now(),
    });
    return this.#showOne(decided);
  }

  async revoke(
    options: Asked & { id: string; note?: string; asOwner: boolean },
  ): Promise<WaiverItem> {
    const { store, clock } = this.#options;
    const { id, note, asOwner } = options;
    const { waiver, person, owned } = await this.#find(options);
    const isTheirs = owned !== undefined || waiver.requestedBy === person.ref;
    if (asOwner && !isTheirs) {
      throw new NotAllowedError(
        `Owners and approvers end a waiver; you do not own ${waiver.entityRef}`,
      );
    }
    const revoked = await store.decide({
      id,
      decision: 'revoked',
      note,
      by: person.ref,
      at: clock.now(),
    });
    return this.#showOne(revoked);
  }

  async #find({
    id,
    credentials,
    visibility,
  }: Asked & { id: string }): Promise<{
    waiver: StoredWaiver;
    person: Person;
    /** Through which ref the person owns the entity. */
    owned?: string;
  }> {
    const { store, subjects, ownership } = this.#options;
    const person = await ownership.personOf(credentials);
    const waiver = await store.get(id);
    const { entityRef } = waiver;
    if (visibility?.mayRead(entityRef) === false) {
      throw new NotFoundError(`There is no waiver '${id}'`);
    }
    const subject = (await subjects.byRefs([entityRef])).get(entityRef);
    return { waiver, person, owned: subject && ownedThrough(person, subject) };
  }

  async #showOne(waiver: StoredWaiver): Promise<WaiverItem> {
    const [item] = await this.#show([waiver]);
    return item;
  }

  async #show(waivers: readonly StoredWaiver[]): Promise<WaiverItem[]> {
    const { store, registry, clock } = this.#options;
    const now = clock.now();
    const models = new Map(
      registry.list().map(({ id, compiled }) => [id, compiled]),
    );
    const renewals = await store.countRenewals(waivers);
    return waivers.map(waiver => {
      const title = titleOf(waiver, models.get(waiver.modelId));
      return {
        id: waiver.id,
        entityRef: waiver.entityRef,
        model: waiver.modelId,
        ...(waiver.practice !== undefined && { practice: waiver.practice }),
        ...(waiver.check !== undefined && { check: waiver.check }),
        ...(title !== undefined && { title }),
        reason: waiver.reason,
        state: stateOf(waiver, { now, exists: title !== undefined }),
        requestedBy: waiver.requestedBy,
        requestedAt: iso(waiver.requestedAt),
        ...(waiver.decidedBy !== undefined && { decidedBy: waiver.decidedBy }),
        ...(waiver.decidedAt !== undefined && {
          decidedAt: iso(waiver.decidedAt),
        }),
        ...(waiver.revokedBy !== undefined && { revokedBy: waiver.revokedBy }),
        ...(waiver.revokedAt !== undefined && {
          revokedAt: iso(waiver.revokedAt),
        }),
        ...(waiver.note !== undefined && { note: waiver.note }),
        expiresAt: iso(waiver.expiresAt),
        renewals: renewals.get(waiver.id) ?? 0,
      };
    });
  }
}

function stateOf(
  waiver: StoredWaiver,
  context: { now: number; exists: boolean },
): WaiverState {
  const { state } = waiver;
  if (state !== 'requested' && state !== 'approved') {
    return state;
  }
  if (waiver.expiresAt <= context.now) {
    return 'expired';
  }
  if (!context.exists) {
    return 'orphaned';
  }
  return state === 'approved' ? 'active' : 'requested';
}

function titleOf(
  { practice, check }: StoredWaiver,
  model: CompiledModel | undefined,
): string | undefined {
  return practice === undefined
    ? model?.checks.find(({ id }) => id === check)?.definition.title
    : model?.practices.find(({ id }) => id === practice)?.title;
}

function itemsOf(model: CompiledModel): WaivableItems {
  return {
    modelId: model.id,
    practices: model.practices.map(({ id }) => id),
    checks: model.checks.map(({ id }) => id),
  };
}

function readFilter(query: Query): WaiverFilter {
  return {
    entityRef: readEntityRef(query, 'entityRef'),
    modelId: query.text('model'),
    practice: query.text('practice'),
    check: query.text('check'),
    requestedBy: readEntityRef(query, 'by'),
    // The contract names the states.
    state: query.text('state') as WaiverState | undefined,
    endsWithin: readPeriod(query, 'endsWithin'),
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
