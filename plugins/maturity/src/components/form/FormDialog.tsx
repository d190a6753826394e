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
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
} from '@backstage/ui';
import { FormEvent, ReactNode, useId } from 'react';
import { useMaturityTranslation } from '../../hooks';
import { forcedColors } from '../forced';
import { Submission } from './useSubmission';
import styles from './FormDialog.module.css';

export interface FormDialogProps {
  title: string;
  submitLabel: string;
  /** Whether what was entered is complete. */
  isValid: boolean;
  submission: Submission;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that sends something, and says why it was not taken. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, isValid, submission, onClose, children } = props;
  const { t } = useMaturityTranslation();
  const formId = useId();
  return (
    <Dialog
      isOpen
      className={forcedColors}
      onOpenChange={isOpen => !isOpen && onClose()}
      width={520}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={submit}>
          <Flex direction="column" gap="4">
            {children}
            {submission.error && (
              <Alert
                status="danger"
                title={t('shared.form.notTaken')}
                description={submission.error}
              />
            )}
          </Flex>
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('shared.form.cancel')}
        </Button>
        <Button
          type="submit"
          form={formId}
          variant="primary"
          isDisabled={!isValid}
          isPending={submission.isSending}
        >
          {submitLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isValid && !submission.isSending) {
      submission.send();
    }
  }
}
