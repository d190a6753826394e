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

import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  FactValue,
  MaturityStatus,
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { documentOf } from '../../api';
import { useAsyncState, useModel } from '../../hooks';
import { exampleValue } from './exampleValue';

/** What is needed to say how facts get into this portal. */
export interface Reporting {
  model: string;
  /** Of the maturity backend, once it is known. */
  baseUrl?: string;
  /** Of a fact, one that its checks hold for. */
  exampleOf(fact: string): FactValue;
  /** A source that may push, best one that reports the fact already. */
  sourceOf(reporting: readonly { source: string }[]): string | undefined;
}

export function useReporting(options: {
  model: ModelSummary;
  status?: MaturityStatus;
}): Reporting {
  const { model, status } = options;
  const discoveryApi = useApi(discoveryApiRef);
  const baseUrl = useAsyncState({
    load: () => discoveryApi.getBaseUrl('maturity'),
    deps: [discoveryApi],
  });
  const whole = useModel(model);
  const spec =
    whole.status === 'ready' && whole.value
      ? documentOf(whole.value).spec
      : undefined;
  const rules = [
    ...(spec?.practices ?? []).flatMap(({ checks }) => checks),
    ...(spec?.goldenPaths ?? []).flatMap(({ steps }) => steps),
  ].flatMap(({ rule }) => rule ?? []);
  const mayPush = (status?.sources ?? [])
    .filter(({ kind }) => kind === 'push')
    .map(({ id }) => id);
  return {
    model: model.id,
    baseUrl: baseUrl.status === 'ready' ? baseUrl.value : undefined,
    exampleOf: fact =>
      exampleValue({
        fact,
        type: spec?.facts.find(({ id }) => id === fact)?.type ?? 'boolean',
        rules,
      }),
    sourceOf: reporting =>
      reporting.find(({ source }) => mayPush.includes(source))?.source ??
      mayPush[0],
  };
}
