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
import { EndSelect, endOf } from '../components';
import { useMaturityTranslation } from '../hooks';

/** What a person adds to what they state. */
export interface StatementDraft {
  note: string;
  evidenceUrl: string;
  /** Until when, in days from now. */
  days: number;
}

export const emptyDraft: StatementDraft = {
  note: '',
  evidenceUrl: '',
  days: 90,
};

export interface StatementFieldsProps {
  draft: StatementDraft;
  onChange: (draft: StatementDraft) => void;
}

/** Note, evidence and end of a statement. */
export function StatementFields(props: StatementFieldsProps) {
  const { draft, onChange } = props;
  const { t } = useMaturityTranslation();
  return (
    <>
      <TextAreaField
        label={t('statement.note')}
        description={t('statement.noteHint')}
        value={draft.note}
        onChange={note => onChange({ ...draft, note })}
        isRequired
        maxLength={2000}
      />
      <TextField
        label={t('statement.evidenceUrl')}
        type="url"
        value={draft.evidenceUrl}
        onChange={evidenceUrl => onChange({ ...draft, evidenceUrl })}
      />
      <EndSelect
        days={draft.days}
        choices={[30, 90, 180, 365]}
        onChange={days => onChange({ ...draft, days })}
      />
    </>
  );
}

/** As the backend takes it. */
export function statementOf(draft: StatementDraft) {
  const evidenceUrl = draft.evidenceUrl.trim();
  return {
    note: draft.note.trim(),
    expiresAt: endOf(draft.days),
    ...(evidenceUrl && { evidenceUrl }),
  };
}
