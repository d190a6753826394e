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
  Alert,
  ButtonIcon,
  Dialog,
  DialogBody,
  DialogHeader,
} from '@backstage/ui';
import { RiDeleteBinLine } from '@remixicon/react';
import { useState } from 'react';
import { forcedColors } from '../../components';
import { toError, useMaturityTranslation } from '../../hooks';
import { SavedViews } from './useSavedViews';
import styles from './ManageViewsDialog.module.css';

export interface ManageViewsDialogProps {
  saved: SavedViews;
  onClose: () => void;
}

/** The saved views, each to take away. */
export function ManageViewsDialog(props: ManageViewsDialogProps) {
  const { saved, onClose } = props;
  const { t } = useMaturityTranslation();
  const [error, setError] = useState<Error>();
  return (
    <Dialog
      isOpen
      className={forcedColors}
      onOpenChange={isOpen => !isOpen && onClose()}
      width={440}
    >
      <DialogHeader>{t('filters.views.manage')}</DialogHeader>
      <DialogBody>
        {error && (
          <Alert
            status="danger"
            title={t('filters.views.notSaved')}
            description={error.message}
          />
        )}
        {saved.views.length === 0 && <p>{t('filters.views.none')}</p>}
        <ul className={styles.views}>
          {saved.views.map(({ name }) => (
            <li key={name} className={styles.view}>
              <span className={styles.name}>{name}</span>
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiDeleteBinLine />}
                aria-label={t('filters.views.remove', { name })}
                onPress={() =>
                  saved
                    .remove(name)
                    .catch((reason: unknown) => setError(toError(reason)))
                }
              />
            </li>
          ))}
        </ul>
      </DialogBody>
    </Dialog>
  );
}
