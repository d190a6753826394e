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

import { useAnalytics } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

/**
 * What people do, as the portal's analytics hears it. The names are part of
 * what docs/reference/events.md promises.
 */
export type MaturityEvent =
  | 'attest'
  | 'copy'
  | 'export'
  | 'filter'
  | 'refresh'
  | 'request-waiver'
  | 'select-model'
  | 'use-template';

/**
 * Tells the portal's analytics that somebody did something. Pages and clicks on
 * links it hears by itself.
 */
export function useEvents(): (
  event: MaturityEvent,
  /** What it was done with: an entity, check, fact or model, by its id. */
  subject: string,
  attributes?: Record<string, string>,
) => void {
  const analytics = useAnalytics();
  return useCallback(
    (event, subject, attributes) =>
      analytics.captureEvent(event, subject, { attributes }),
    [analytics],
  );
}
