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
import { isError } from '@backstage/errors';
import {
  ScorecardPartName,
  ScorecardParts,
  WaiversAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../http';
import { Insights, ScorecardLists, toModelAnswer } from '../insights';
import { ModelRegistry } from '../models';
import { ScorecardPartsReader } from '../scorecards';

/** As many as the parts of a page show at first sight. */
const LIMITS = { transitions: 20, waivers: 50, members: 10, nextActions: 5 };

/** What somebody may not read, or what is not there, has no place in a page. */
const LEFT_OUT = ['NotAllowedError', 'NotFoundError'];

export interface DefaultScorecardPartsOptions {
  models: Pick<ModelRegistry, 'get'>;
  /** @throws NotAllowedError for callers who may not see models */
  authorizeModels(credentials: BackstageCredentials): Promise<void>;
  lists: Pick<ScorecardLists, 'transitions' | 'members'>;
  insights: Pick<Insights, 'nextActions'>;
  waivers: {
    list(request: {
      query: Query;
      credentials: BackstageCredentials;
    }): Promise<WaiversAnswer>;
  };
}

type PartsRequest = Parameters<ScorecardPartsReader['read']>[0];

/**
 * Asks the services of other routes, which decide about the caller themselves:
 * what they refuse is left out and named, and the others are answered.
 */
export class DefaultScorecardParts implements ScorecardPartsReader {
  readonly #options: DefaultScorecardPartsOptions;

  static create(options: DefaultScorecardPartsOptions): ScorecardPartsReader {
    return new DefaultScorecardParts(options);
  }

  private constructor(options: DefaultScorecardPartsOptions) {
    this.#options = options;
  }

  async read(request: PartsRequest): Promise<ScorecardParts> {
    const included: ScorecardParts = { leftOut: [] };
    await Promise.all(
      [...new Set(request.names)].map(async name => {
        try {
          Object.assign(included, { [name]: await this.#part(name, request) });
        } catch (error) {
          if (!isError(error) || !LEFT_OUT.includes(error.name)) {
            throw error;
          }
          included.leftOut.push(name);
        }
      }),
    );
    return included;
  }

  async #part(name: ScorecardPartName, request: PartsRequest) {
    const { models, lists, insights, waivers } = this.#options;
    const { entityRef, modelId, credentials } = request;
    const queryOf = (more: object) => Query.of({ model: modelId, ...more });
    switch (name) {
      case 'model':
        await this.#options.authorizeModels(credentials);
        return toModelAnswer(models.get(modelId));
      case 'transitions':
        return lists.transitions({
          entityRef,
          credentials,
          query: queryOf({
            limit: LIMITS.transitions,
            kind: this.#hasOverall(modelId) ? 'level' : undefined,
          }),
        });
      case 'waivers':
        return waivers.list({
          credentials,
          query: queryOf({ entityRef, limit: LIMITS.waivers }),
        });
      case 'members':
        return lists.members({
          entityRef,
          credentials,
          query: queryOf({ limit: LIMITS.members }),
        });
      default:
        return insights.nextActions({
          credentials,
          query: queryOf({
            system: entityRef,
            kind: '*',
            limit: LIMITS.nextActions,
          }),
        });
    }
  }

  #hasOverall(modelId: string): boolean {
    return this.#options.models.get(modelId).compiled.overall !== 'none';
  }
}
