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

import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { useEffect, useState } from 'react';
import { useMaturityApi } from '../api';

/** How often a page that fills looks how far it is, in milliseconds. */
const pollEvery = 2000;

/** How often a page looks whether another version has taken over. */
const pollStagedEvery = 5000;

export interface FirstScoring {
  /** What was last seen, once there was a look. */
  status?: MaturityStatus;
  /** The progress, while it runs. */
  firstScoring?: MaturityStatus;
  /** One more for every look while it runs, and one when it is done. */
  revision: number;
}

/**
 * Follows the first scoring of a model until every subject has a scorecard.
 * Later scorings go on behind the pages and are not waited for; that of a
 * version that is to take over is followed, so that the page shows it then.
 */
export function useFirstScoring(options: { model: string }): FirstScoring {
  const { model } = options;
  const api = useMaturityApi();
  const [state, setState] = useState<FirstScoring>({ revision: 0 });
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    look('no');
    return () => {
      controller.abort();
      clearTimeout(timer);
    };

    async function look(before: 'no' | 'first' | 'staged') {
      let status: MaturityStatus | undefined;
      try {
        status = await api.getStatus({ signal: controller.signal });
      } catch {
        // The pages say themselves what they may not or cannot show. One look
        // that fails does not end what was running.
        if (before !== 'no' && !controller.signal.aborted) {
          timer = setTimeout(() => look(before), pollEvery);
        }
        return;
      }
      if (controller.signal.aborted) {
        return;
      }
      const running = isFirstScoring({ status, model });
      const staged = isStaged({ status, model });
      setState(({ revision }) => ({
        status,
        firstScoring: running ? status : undefined,
        // What the page loaded by itself is enough for the first look.
        revision:
          before === 'first' || (before === 'staged' && !staged)
            ? revision + 1
            : revision,
      }));
      if (running) {
        timer = setTimeout(() => look('first'), pollEvery);
      } else if (staged) {
        timer = setTimeout(() => look('staged'), pollStagedEvery);
      }
    }
  }, [api, model]);
  return state;
}

/** Whether another version of a model is to take over. */
function isStaged(options: { status: MaturityStatus; model: string }): boolean {
  const { status, model } = options;
  return status.models.some(({ id, staged }) => id === model && staged);
}

/** Whether a model has subjects that never were scored. */
export function isFirstScoring(options: {
  status: MaturityStatus;
  model: string;
}): boolean {
  const { status, model } = options;
  const progress = status.models.find(({ id }) => id === model);
  return (
    status.state !== 'scored' &&
    (status.state === 'starting' ||
      status.state === 'scanning' ||
      status.replay?.running === true ||
      (progress !== undefined && progress.scored < progress.subjects))
  );
}
