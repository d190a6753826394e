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

import { ChooseTargetsRequest } from '@platform-maturity/backstage-plugin-maturity-common';
import { useRef, useState } from 'react';
import { useMaturityApi } from '../../api';
import { useSubmission } from '../../components';

type TargetChange = Pick<ChooseTargetsRequest, 'level' | 'categories'>;

/** Chooses targets as soon as one is picked. */
export interface TargetChoice {
  /** What is on its way; it is shown already. */
  pending?: TargetChange;
  isSaved: boolean;
  error?: string;
  choose(change: TargetChange): void;
}

export function useTargetChoice(options: {
  entityRef: string;
  model: string;
  onDone: () => void;
}): TargetChoice {
  const { entityRef, model, onDone } = options;
  const api = useMaturityApi();
  const changeRef = useRef<TargetChange>({});
  const [isSaved, setSaved] = useState(false);
  const submission = useSubmission({
    send: () => api.chooseTargets({ entityRef, model, ...changeRef.current }),
    onDone: () => {
      setSaved(true);
      onDone();
    },
  });
  return {
    pending: submission.isSending ? changeRef.current : undefined,
    isSaved: isSaved && !submission.isSending && !submission.error,
    error: submission.error,
    choose(change) {
      changeRef.current = change;
      setSaved(false);
      submission.send();
    },
  };
}
