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

import { TextAreaField, Text } from '@backstage/ui';
import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../api';
import { FormDialog, Muted, useSubmission } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';

export interface DecisionDialogProps {
  item: WaiverItem;
  decision: 'approve' | 'reject' | 'revoke';
  onClose: () => void;
  onDecided: () => void;
}

/** Approves, rejects or ends a waiver, with a word to whoever asked. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { item, decision, onClose, onDecided } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const [note, setNote] = useState('');
  const isRejection = decision === 'reject';
  const what = item.title ?? item.practice ?? item.check ?? '';
  const submission = useSubmission({
    send: () =>
      api.decideWaiver({
        id: item.id,
        decision,
        ...(note.trim() && { note: note.trim() }),
      }),
    onDone: () => {
      onClose();
      onDecided();
    },
  });
  return (
    <FormDialog
      title={t(`waivers.decision.${decision}Title`, { what })}
      submitLabel={t(`waivers.${decision}`)}
      isValid={!isRejection || note.trim() !== ''}
      submission={submission}
      onClose={onClose}
    >
      <Text as="p" variant="body-medium">
        {item.reason}
      </Text>
      <Muted as="p">
        {t(`waivers.decision.${decision}Meaning`, {
          date: format.date(item.expiresAt),
        })}
      </Muted>
      <TextAreaField
        label={t('waivers.decision.note')}
        description={t(`waivers.decision.${decision}Hint`)}
        value={note}
        onChange={setNote}
        isRequired={isRejection}
        maxLength={2000}
      />
    </FormDialog>
  );
}
