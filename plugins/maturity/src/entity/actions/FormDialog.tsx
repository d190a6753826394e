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
import { ReactNode } from 'react';
import { useMaturityTranslation } from '../../hooks';
import { Submission } from './useSubmission';

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
  return (
    <Dialog isOpen onOpenChange={isOpen => !isOpen && onClose()} width={520}>
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <Flex direction="column" gap="4">
          {children}
          {submission.error && (
            <Alert
              status="danger"
              title={t('entity.actions.notTaken')}
              description={submission.error}
            />
          )}
        </Flex>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('entity.actions.cancel')}
        </Button>
        <Button
          variant="primary"
          isDisabled={!isValid}
          isPending={submission.isSending}
          onPress={submission.send}
        >
          {submitLabel}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
