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

import { normalizeEntityRef, resolveOffset } from '../../facts';
import { ActiveModel } from '../../models';
import { WaiverRequest } from '../../waivers';
import { HistoryMistake, WaiversDocument } from './HistoryDocument';

/** The models that a waiver can be about. */
export interface WaiverModels {
  list(): readonly Pick<ActiveModel, 'id' | 'compiled'>[];
}

/** What is wrong with the waivers of a day. */
export function checkWaivers(
  document: WaiversDocument,
  models: WaiverModels,
  now: number,
): HistoryMistake[] {
  return document.waivers.flatMap((waiver, index) => {
    const model = models.list().find(({ id }) => id === waiver.model)?.compiled;
    const { practice, check, entityRef } = waiver;
    const wrong: [key: string, message: string][] = [];
    if (normalizeEntityRef(entityRef) === undefined) {
      wrong.push(['entityRef', 'is not an entity ref']);
    }
    if (!model) {
      wrong.push(['model', 'is not there']);
    }
    if (model && practice && model.practiceIndex(practice) === undefined) {
      wrong.push(['practice', 'is not in the model']);
    }
    if (model && check && model.checkIndex(check) === undefined) {
      wrong.push(['check', 'is not in the model']);
    }
    if (!(endOf(waiver.expiresAt, now) > now)) {
      wrong.push(['expiresAt', 'is not a date or an offset after the day']);
    }
    return wrong.map(([key, message]) => ({
      path: ['waivers', index, key],
      message,
    }));
  });
}

/** The waivers of a day as somebody would have asked for them. */
export function toRequests(
  document: WaiversDocument,
  now: number,
): { request: WaiverRequest; approvedBy: string }[] {
  return document.waivers.map(waiver => {
    const { practice, check, model, approvedBy } = waiver;
    const request = {
      entityRef: normalizeEntityRef(waiver.entityRef) ?? waiver.entityRef,
      modelId: model,
      reason: waiver.reason,
      requestedBy: waiver.requestedBy,
      expiresAt: endOf(waiver.expiresAt, now),
    };
    return {
      approvedBy,
      request:
        practice === undefined
          ? { ...request, check: check ?? '' }
          : { ...request, practice },
    };
  });
}

/** NaN for what names no moment. */
function endOf(text: string, now: number): number {
  return resolveOffset(text, now) ?? Date.parse(text);
}
