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
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  WhatIfAnswer,
  WhatIfMovesAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Clock } from '../clock';
import { Query } from '../http';
import { RowVisibility, SUBJECT_COLUMNS, SubjectTable } from '../insights';
import { ModelRegistry } from '../models';
import { WakeUp } from '../wakeUp';
import { countWhatIf, VisibleSubject } from './countWhatIf';
import { listMoves } from './listMoves';
import { readDraft } from './readDraft';
import { WhatIf } from './WhatIf';
import { WhatIfResult } from './WhatIfResult';
import {
  StartWhatIfRequest,
  WhatIfRequest,
  WhatIfService,
} from './WhatIfService';
import { WhatIfStore } from './WhatIfStore';

export interface DefaultWhatIfServiceOptions {
  registry: Pick<ModelRegistry, 'get' | 'scored'>;
  store: WhatIfStore;
  /** Of the snapshot: names and owners are those of today. */
  subjects: SubjectTable;
  clock: Clock;
  /** Wakes the worker of this process. */
  wakeUp: WakeUp;
}

/**
 * Takes drafts in, and tells what came out. What is stored is about all
 * subjects; every answer is made from those that the caller may read and that
 * the catalog still has.
 */
export class DefaultWhatIfService implements WhatIfService {
  readonly #options: DefaultWhatIfServiceOptions;
  /** The one that was read last: whoever looks at one pages through it. */
  #last: { id: string; result: Promise<WhatIfResult | undefined> } | undefined;

  static create(options: DefaultWhatIfServiceOptions): WhatIfService {
    return new DefaultWhatIfService(options);
  }

  private constructor(options: DefaultWhatIfServiceOptions) {
    this.#options = options;
  }

  async start(request: StartWhatIfRequest): Promise<WhatIfAnswer> {
    const { registry, store, clock, wakeUp } = this.#options;
    const base = registry.get(request.modelId);
    const draft = readDraft({
      model: request.model,
      modelId: base.id,
      versions: registry.scored(),
    });
    const added = await store.add({
      modelId: base.id,
      baseVersion: base.version,
      draftVersion: draft.version,
      document: draft.document,
      startedBy: callerOf(request.credentials),
      startedAt: clock.now(),
    });
    wakeUp.notify();
    return this.#toAnswer(added, request.visibility);
  }

  async get({ id, visibility }: WhatIfRequest): Promise<WhatIfAnswer> {
    return this.#toAnswer(await this.#find(id), visibility);
  }

  async moves(
    request: WhatIfRequest & { query: Query },
  ): Promise<WhatIfMovesAnswer> {
    const { id, query, visibility } = request;
    const { subjects: table } = this.#options;
    const found = await this.#find(id);
    const result = await this.#result(found);
    if (!result) {
      throw new ConflictError(
        `The what-if ${id} has no result; it is ${found.state}`,
      );
    }
    const subjects = this.#visible(result, visibility);
    return listMoves(result, { query, id, subjects, table });
  }

  async cancel({ id, visibility }: WhatIfRequest): Promise<WhatIfAnswer> {
    const { store, clock } = this.#options;
    await this.#find(id);
    await store.cancel(id, clock.now());
    return this.#toAnswer(await this.#find(id), visibility);
  }

  /** @throws NotFoundError */
  async #find(id: string): Promise<WhatIf> {
    const found = await this.#options.store.byId(id);
    if (!found) {
      throw new NotFoundError(
        `There is no what-if '${id}'; results are kept for 7 days`,
      );
    }
    return found;
  }

  async #toAnswer(
    found: WhatIf,
    visibility: RowVisibility | undefined,
  ): Promise<WhatIfAnswer> {
    const result = await this.#result(found);
    const { id, modelId, baseVersion, draftVersion, state } = found;
    return {
      id,
      modelId,
      baseVersion,
      draftVersion,
      state,
      progress: progressOf(found, visibility),
      startedBy: found.startedBy,
      startedAt: toIso(found.startedAt),
      ...(found.finishedAt !== undefined && {
        finishedAt: toIso(found.finishedAt),
      }),
      ...(found.error !== undefined && { error: found.error }),
      failed: this.#failed(found, visibility),
      ...(result && { result: this.#count(result, visibility) }),
    };
  }

  #count(result: WhatIfResult, visibility: RowVisibility | undefined) {
    const { subjects } = this.#options;
    return countWhatIf(result, {
      subjects: this.#visible(result, visibility),
      ownerOf: row => subjects.refIn(row, SUBJECT_COLUMNS.owner),
    });
  }

  /** Undefined unless it is done. */
  async #result({ id, state }: WhatIf): Promise<WhatIfResult | undefined> {
    if (state !== 'done') {
      return undefined;
    }
    if (this.#last?.id !== id) {
      const loading = WhatIfResult.load(this.#options.store, id);
      this.#last = { id, result: loading };
      loading.catch(() => {
        this.#last = undefined;
      });
    }
    return this.#last.result;
  }

  #visible(
    { subjects: ids }: WhatIfResult,
    visibility: RowVisibility | undefined,
  ): VisibleSubject[] {
    const found: VisibleSubject[] = [];
    ids.forEach((id, position) => {
      const row = this.#rowOf(id, visibility);
      if (row !== undefined) {
        found.push({ position, row });
      }
    });
    return found;
  }

  #rowOf(id: number, visibility: RowVisibility | undefined) {
    const { subjects } = this.#options;
    const row = subjects.rowOfId(id);
    const isVisible =
      row !== undefined &&
      subjects.isAlive(row) &&
      visibility?.rows?.has(row) !== false;
    return isVisible ? row : undefined;
  }

  #failed(
    { failed, failures }: WhatIf,
    visibility: RowVisibility | undefined,
  ): WhatIfAnswer['failed'] {
    const named = failures.filter(
      ({ subjectId }) => this.#rowOf(subjectId, visibility) !== undefined,
    );
    return {
      count: visibility?.rows ? named.length : failed,
      subjects: named.map(({ ref: entityRef, message }) => ({
        entityRef,
        message,
      })),
    };
  }
}

/** How many subjects there are is for those who may read them all. */
function progressOf(
  { state, done, total }: WhatIf,
  visibility: RowVisibility | undefined,
): WhatIfAnswer['progress'] {
  const share = state === 'done' ? 1 : Math.min(1, done / (total || Infinity));
  return {
    share: Math.round(share * 100) / 100,
    ...(!visibility?.rows && { done, ...(total !== undefined && { total }) }),
  };
}

function callerOf(credentials: BackstageCredentials): string {
  const { principal } = credentials as BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
