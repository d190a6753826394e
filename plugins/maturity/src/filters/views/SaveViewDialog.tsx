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

import { TextField } from '@backstage/ui';
import { useState } from 'react';
import { FormDialog, Muted, useSubmission } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { mostViews } from './SavedView';
import { SavedViews } from './useSavedViews';

export interface SaveViewDialogProps {
  saved: SavedViews;
  path: string;
  search: string;
  onClose: () => void;
}

/** Asks under which name the present view is saved. */
export function SaveViewDialog(props: SaveViewDialogProps) {
  const { saved, path, search, onClose } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const replaces = saved.views.some(view => view.name === name);
  const fits = replaces || saved.hasRoom;
  const submission = useSubmission({
    send: () => saved.save({ name, path, search }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t('filters.views.save')}
      submitLabel={t('filters.views.confirm')}
      isValid={name !== '' && fits}
      submission={submission}
      onClose={onClose}
    >
      <TextField
        // A dialog moves the focus into itself; this is the field to begin with.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={t('filters.views.name')}
        description={t('filters.views.nameHint')}
        maxLength={80}
        value={typed}
        onChange={setTyped}
      />
      {replaces && <Muted as="p">{t('filters.views.replaces')}</Muted>}
      {!fits && (
        <Muted as="p">
          {t('filters.views.full', { most: format.number(mostViews) })}
        </Muted>
      )}
    </FormDialog>
  );
}
