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

import { TextAreaField, TextField } from '@backstage/ui';
import {
  FactDefinition,
  FactValue,
  readFactText,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../../api';
import { ModelText, Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { EffectLine } from './EffectLine';
import { EndSelect, endOf } from './EndSelect';
import { EntityActions } from './EntityActions';
import { FactValueField } from './FactValueField';
import { FormDialog } from './FormDialog';
import { useSubmission } from './useSubmission';

export interface AttestDialogProps {
  actions: EntityActions;
  fact: FactDefinition;
  onClose: () => void;
}

/** States a fact as a person, with a note and an end. */
export function AttestDialog(props: AttestDialogProps) {
  const { actions, fact, onClose } = props;
  const { entityRef, onDone } = actions;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const [text, setText] = useState(fact.type === 'boolean' ? 'true' : '');
  const [note, setNote] = useState('');
  const [evidenceUrl, setEvidenceUrl] = useState('');
  const [days, setDays] = useState(90);
  const value = readFactText(text, fact.type);
  const submission = useSubmission({
    send: () =>
      api.attest({
        entityRefs: [entityRef],
        fact: fact.id,
        value: value as FactValue,
        note: note.trim(),
        expiresAt: endOf(days),
        ...(evidenceUrl.trim() && { evidenceUrl: evidenceUrl.trim() }),
      }),
    onDone: () => {
      onClose();
      onDone();
    },
  });
  return (
    <FormDialog
      title={t('entity.actions.attestTitle', { fact: fact.title ?? fact.id })}
      submitLabel={t('entity.actions.attestSend')}
      isValid={value !== undefined && note.trim() !== ''}
      submission={submission}
      onClose={onClose}
    >
      {fact.meaning && (
        <Muted as="p">
          <ModelText>{fact.meaning}</ModelText>
        </Muted>
      )}
      <FactValueField fact={fact} text={text} onChange={setText} />
      <TextAreaField
        label={t('entity.actions.note')}
        description={t('entity.actions.noteHint')}
        value={note}
        onChange={setNote}
        isRequired
        maxLength={2000}
      />
      <TextField
        label={t('entity.actions.evidenceUrl')}
        type="url"
        value={evidenceUrl}
        onChange={setEvidenceUrl}
      />
      <EndSelect days={days} choices={[30, 90, 180, 365]} onChange={setDays} />
      {value !== undefined && (
        <EffectLine
          actions={actions}
          change={{
            facts: [
              {
                fact: fact.id,
                value,
                evidence: 'attested',
                source: 'attestation',
              },
            ],
          }}
        />
      )}
    </FormDialog>
  );
}
