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

import { NotFoundError } from '@backstage/errors';
import {
  MaturityApi,
  MembersAnswer,
  ModelSummary,
  Scorecard,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  exampleApiModel,
  exampleModel,
  exampleModelAnswer,
  exampleOtherModel,
} from './exampleModel';
import { exampleScorecard } from './exampleScorecard';
import { exampleMembers, exampleSystemScorecard } from './exampleSystem';
import { exampleTransitions } from './exampleTransitions';

export interface ExampleMaturityApiOptions {
  models?: ModelSummary[];
  scorecards?: Scorecard[];
  members?: MembersAnswer;
}

/** What the Maturity tab and card ask of the backend. */
export type EntityMaturityApi = Pick<
  MaturityApi,
  | 'getModels'
  | 'getModel'
  | 'getScorecard'
  | 'refreshScorecard'
  | 'getMembers'
  | 'getTransitions'
  | 'getStatus'
  | 'getWaivers'
  | 'requestWaiver'
  | 'decideWaiver'
  | 'attest'
  | 'preview'
>;

async function notHere(): Promise<never> {
  throw new Error('The examples store nothing');
}

/** Answers with the examples, or with what a test puts in their place. */
export function exampleMaturityApi(
  options: ExampleMaturityApiOptions = {},
): EntityMaturityApi {
  const {
    models = [exampleModel, exampleOtherModel, exampleApiModel],
    scorecards = [
      exampleScorecard,
      {
        ...exampleScorecard,
        modelId: 'areas',
        level: null,
        levelWithoutWaivers: null,
        potentialLevel: null,
        nextLevel: null,
        targetLevel: null,
      },
      exampleSystemScorecard,
    ],
    members = exampleMembers,
  } = options;

  function find(request: { entityRef: string; model?: string }): Scorecard {
    const { entityRef, model = models[0].id } = request;
    const found = scorecards.find(
      scorecard =>
        scorecard.entityRef === entityRef && scorecard.modelId === model,
    );
    if (!found) {
      throw new NotFoundError(`There is no scorecard of ${entityRef}`);
    }
    return found;
  }

  return {
    getWaivers: async () => ({ items: [], totalItems: 0 }),
    requestWaiver: notHere,
    decideWaiver: notHere,
    attest: notHere,
    preview: async () => scorecards[0],
    getModels: async () => ({ defaultModel: models[0].id, items: models }),
    getModel: async id => {
      const model = models.find(item => item.id === id);
      if (!model) {
        throw new NotFoundError(`There is no model ${id}`);
      }
      return exampleModelAnswer(model);
    },
    getScorecard: async request => find(request),
    refreshScorecard: async request => ({
      scorecard: {
        ...find(request),
        evaluatedAt: new Date().toISOString(),
      },
      working: false,
    }),
    getStatus: async () => ({
      state: 'scored',
      queue: { waiting: 0 },
      sources: [],
      models: [],
    }),
    getMembers: async () => members,
    getTransitions: async ({ kind }) => {
      const items = exampleTransitions.filter(
        transition => !kind || transition.kind === kind,
      );
      return { items, totalItems: items.length };
    },
  };
}
