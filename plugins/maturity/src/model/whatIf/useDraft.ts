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

import { ResponseError } from '@backstage/errors';
import {
  RequestMistake,
  formatModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMemo, useState } from 'react';
import { useMaturityApi } from '../../api';
import { toError } from '../../hooks';
import { ModelView } from '../ModelView';

/** Something wrong in a draft. */
export interface DraftMistake {
  /** Where in the document, keys joined by dots. */
  readonly path: string;
  readonly message: string;
  /** From 1; none where the mistake is not at a place in the text. */
  readonly line?: number;
}

export type Refusal =
  | { kind: 'mistakes'; mistakes: readonly DraftMistake[]; more: number }
  | { kind: 'busy'; message: string; id?: string }
  | { kind: 'failed'; message: string };

export interface Draft {
  readonly text: string;
  readonly isChanged: boolean;
  readonly isSending: boolean;
  readonly refusal?: Refusal;
  write(text: string): void;
  reset(): void;
  start(): void;
}

/** A draft of a model, beginning with the model as it is. */
export function useDraft(options: {
  view: ModelView;
  onStarted: (id: string) => void;
}): Draft {
  const { view, onStarted } = options;
  const api = useMaturityApi();
  const original = useMemo(() => formatModel(view.document), [view]);
  const [text, setText] = useState(original);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  return {
    text,
    isChanged: text !== original,
    isSending,
    refusal,
    write: setText,
    reset: () => {
      setText(original);
      setRefusal(undefined);
    },
    start: () => {
      setSending(true);
      setRefusal(undefined);
      api.startWhatIf({ modelId: view.answer.summary.id, model: text }).then(
        ({ id }) => {
          setSending(false);
          onStarted(id);
        },
        (error: unknown) => {
          setSending(false);
          setRefusal(refusalOf(error));
        },
      );
    },
  };
}

const place = /^body\.model\.?/;

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ResponseError)) {
    return { kind: 'failed', message: toError(error).message };
  }
  const {
    mistakes = [],
    moreMistakes = 0,
    message,
  } = error.body.error as {
    mistakes?: RequestMistake[];
    moreMistakes?: number;
    message: string;
  };
  if (mistakes.length > 0) {
    return {
      kind: 'mistakes',
      more: moreMistakes,
      mistakes: mistakes.map(({ path, message: what, line }) => ({
        path: path.replace(place, ''),
        message: what,
        line,
      })),
    };
  }
  if (error.statusCode === 409) {
    const id = /\/what-if\/([\w-]+)/.exec(message)?.[1];
    return { kind: 'busy', message, id };
  }
  return { kind: 'failed', message };
}
