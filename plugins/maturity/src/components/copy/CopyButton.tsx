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

import { Button, VisuallyHidden } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useState } from 'react';
import { useEvents, useMaturityTranslation } from '../../hooks';

export interface CopyButtonProps {
  text: string;
  /** What the button says before it was pressed. */
  label: string;
  variant?: 'secondary' | 'tertiary';
  className?: string;
}

type Outcome = { text: string; status: 'copied' | 'failed' };

/** Copies a text and says so; another text can be copied anew. */
export function CopyButton(props: CopyButtonProps) {
  const { text, label, variant = 'tertiary', className } = props;
  const { t } = useMaturityTranslation();
  const capture = useEvents();
  const [outcome, setOutcome] = useState<Outcome>();
  const status = outcome?.text === text ? outcome.status : undefined;

  async function copy() {
    capture('copy', label);
    try {
      // Browsers offer the clipboard to pages on HTTPS and on localhost only.
      await navigator.clipboard.writeText(text);
      setOutcome({ text, status: 'copied' });
    } catch {
      setOutcome({ text, status: 'failed' });
    }
  }

  const said = status && t(`shared.copy.${status}`);
  return (
    <>
      <Button
        className={className}
        size="small"
        variant={variant}
        iconStart={status === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
        onPress={copy}
      >
        {said ?? label}
      </Button>
      <VisuallyHidden role="status">{said ?? ''}</VisuallyHidden>
    </>
  );
}
