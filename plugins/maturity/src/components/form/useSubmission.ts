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
import { RequestMistake } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { toError } from '../../hooks';

/** Something that is sent once a person says so. */
export interface Submission {
  readonly isSending: boolean;
  /** Why it was not taken. */
  readonly error?: string;
  send(): void;
}

export function useSubmission(options: {
  send: () => Promise<unknown>;
  onDone: () => void;
}): Submission {
  const { send, onDone } = options;
  const [state, setState] = useState<{ isSending: boolean; error?: string }>({
    isSending: false,
  });
  return {
    ...state,
    send() {
      setState({ isSending: true });
      send().then(
        () => {
          setState({ isSending: false });
          onDone();
        },
        error => setState({ isSending: false, error: reasonOf(error) }),
      );
    },
  };
}

/** Every mistake that the backend found, else its message. */
function reasonOf(error: unknown): string {
  if (error instanceof ResponseError) {
    const { mistakes = [], message } = error.body.error as {
      mistakes?: RequestMistake[];
      message: string;
    };
    return mistakes.length > 0
      ? mistakes
          .map(
            ({ path, message: why }) => `${path.replace('body.', '')} ${why}`,
          )
          .join('; ')
      : message;
  }
  return toError(error).message;
}
