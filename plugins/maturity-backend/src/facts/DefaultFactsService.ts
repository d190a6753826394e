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
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  PushFactsAnswer,
  PushFactsRequest,
  StoredFact,
  WithdrawFactsAnswer,
  WithdrawFactsRequest,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { SubjectStore } from '../catalog';
import { Clock } from '../clock';
import { RequestMistakes } from '../http';
import { FactMetrics } from './FactMetrics';
import { FactPush } from './FactPush';
import { FactSources, isReservedSource, PushSource } from './FactSources';
import { FactsService } from './FactsService';
import { FactStore } from './FactStore';
import { FactLister } from './FactLister';
import { normalizeEntityRef } from './normalizeEntityRef';

export interface DefaultFactsServiceOptions {
  auth: AuthService;
  store: FactStore;
  push: FactPush;
  sources: FactSources;
  subjects: Pick<SubjectStore, 'byRef'>;
  lister: FactLister;
  clock: Clock;
  metrics: FactMetrics;
}

/**
 * Facts over HTTP. It knows who may push for which source, which is a matter
 * of this plugin's configuration; permissions and what a reader may see are
 * its decorator's.
 */
export class DefaultFactsService implements FactsService {
  readonly #options: DefaultFactsServiceOptions;

  static create(options: DefaultFactsServiceOptions): DefaultFactsService {
    return new DefaultFactsService(options);
  }

  private constructor(options: DefaultFactsServiceOptions) {
    this.#options = options;
  }

  async list(options: { entityRef: string }): Promise<StoredFact[]> {
    const { subjects, store, lister, clock } = this.#options;
    const ref = normalizeEntityRef(options.entityRef);
    if (ref === undefined) {
      throw new RequestMistakes([
        {
          path: 'query.entityRef',
          message: 'is not an entity ref such as component:default/petstore',
        },
      ]);
    }
    const subject = await subjects.byRef(ref);
    if (!subject) {
      throw new NotFoundError(`There is no entity '${ref}' in the catalog`);
    }
    const stored = await store.forEntities(undefined, [ref]);
    return lister.list({
      subject,
      stored: stored.get(ref) ?? [],
      now: clock.now(),
    });
  }

  async push(options: {
    request: PushFactsRequest;
    credentials: BackstageCredentials;
  }): Promise<PushFactsAnswer> {
    const { request, credentials } = options;
    const source = this.#sourceFor(credentials, request.source);
    return this.#options.push.push(source, request);
  }

  async withdraw(options: {
    request: WithdrawFactsRequest;
    credentials: BackstageCredentials;
  }): Promise<WithdrawFactsAnswer> {
    const { request, credentials } = options;
    const { store, clock, metrics } = this.#options;
    const source = this.#sourceFor(credentials, request.source);
    const { entityRef, facts } = request;
    const ref =
      entityRef === undefined ? undefined : normalizeEntityRef(entityRef);
    if (entityRef !== undefined && ref === undefined) {
      throw new RequestMistakes([
        {
          path: 'body.entityRef',
          message: 'is not an entity ref such as component:default/petstore',
        },
      ]);
    }
    if (ref === undefined && facts === undefined && request.all !== true) {
      throw new RequestMistakes([
        {
          path: 'body.all',
          message: `must be true to withdraw all facts of the source '${source.id}'; or name entityRef or facts`,
        },
      ]);
    }
    const withdrawn = await store.withdraw({
      source: source.id,
      ref,
      facts,
      now: clock.now(),
    });
    metrics.withdrawn(source.id, withdrawn);
    return { withdrawn };
  }

  /** The source, if the caller may write under its name. */
  #sourceFor(credentials: BackstageCredentials, id: string): PushSource {
    const { auth, sources } = this.#options;
    if (!auth.isPrincipal(credentials, 'service')) {
      throw new NotAllowedError(
        'Facts are pushed by services, with a token of their own; people attest',
      );
    }
    if (isReservedSource(id)) {
      throw new RequestMistakes([
        {
          path: 'body.source',
          message: `'${id}' is written by the plugin itself; nobody pushes to it`,
        },
      ]);
    }
    const { subject } = credentials.principal;
    const allowed = sources.pushedBy(subject);
    const source = allowed.find(candidate => candidate.id === id);
    if (!source) {
      throw new NotAllowedError(
        `The service '${subject}' may not push facts of the source '${id}': maturity.facts.sources names it for ${
          allowed.map(candidate => `'${candidate.id}'`).join(', ') || 'none'
        }`,
      );
    }
    return source;
  }
}
