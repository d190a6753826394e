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

import {
  FactDefinition,
  FactValue,
  readFactText,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactNode, useState } from 'react';
import { useMaturityApi } from '../api';
import { FormDialog, ModelText, Muted, useSubmission } from '../components';
import { useEvents, useMaturityTranslation } from '../hooks';
import { FactValueField } from './FactValueField';
import { StatementFields, emptyDraft, statementOf } from './StatementFields';

export interface StatementDialogProps {
  entityRef: string;
  fact: Pick<FactDefinition, 'id' | 'type' | 'title' | 'meaning' | 'unit'>;
  /** What the statement would change, while it is entered. */
  effectOf?: (value: FactValue) => ReactNode;
  onDone: () => void;
  onClose: () => void;
}

/** States a fact as a person, with a note, evidence and an end. */
export function StatementDialog(props: StatementDialogProps) {
  const { entityRef, fact, effectOf, onDone, onClose } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const capture = useEvents();
  const [text, setText] = useState(fact.type === 'boolean' ? 'true' : '');
  const [draft, setDraft] = useState(emptyDraft);
  const value = readFactText(text, fact.type);
  const submission = useSubmission({
    send: () =>
      api.attest({
        entityRefs: [entityRef],
        fact: fact.id,
        value: value as FactValue,
        ...statementOf(draft),
      }),
    onDone: () => {
      capture('attest', entityRef, { fact: fact.id });
      onClose();
      onDone();
    },
  });
  return (
    <FormDialog
      title={t('statement.title', { fact: fact.title ?? fact.id })}
      submitLabel={t('statement.send')}
      isValid={value !== undefined && draft.note.trim() !== ''}
      submission={submission}
      onClose={onClose}
    >
      {fact.meaning && (
        <Muted as="p">
          <ModelText>{fact.meaning}</ModelText>
        </Muted>
      )}
      <FactValueField fact={fact} text={text} onChange={setText} />
      <StatementFields draft={draft} onChange={setDraft} />
      {value !== undefined && effectOf?.(value)}
    </FormDialog>
  );
}
