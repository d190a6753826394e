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

import { Alert, Button } from '@backstage/ui';
import { RiArrowGoBackLine, RiUserStarLine } from '@remixicon/react';
import { Attestation } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../../api';
import { useSubmission } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { StatementDialog, StatementDialogProps } from '../../statement';
import styles from './Statement.module.css';

export interface StatementButtonsProps {
  entityRef: string;
  fact: StatementDialogProps['fact'];
  /** The statement in force. */
  attestation?: Attestation;
  onDone: () => void;
}

/** Attest a fact from here, or take back what was attested. */
export function StatementButtons(props: StatementButtonsProps) {
  const { entityRef, fact, attestation, onDone } = props;
  const { t } = useMaturityTranslation();
  const [isOpen, setOpen] = useState(false);
  const what = fact.title ?? fact.id;
  return (
    <>
      <div className={styles.actions}>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiUserStarLine />}
          aria-label={t(
            attestation
              ? 'platform.statement.againOf'
              : 'platform.statement.attestOf',
            { what },
          )}
          onPress={() => setOpen(true)}
        >
          {t(
            attestation
              ? 'platform.statement.again'
              : 'platform.statement.attest',
          )}
        </Button>
        {attestation && (
          <RevokeButton attestation={attestation} what={what} onDone={onDone} />
        )}
      </div>
      {isOpen && (
        <StatementDialog
          entityRef={entityRef}
          fact={fact}
          onDone={onDone}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

export interface RevokeButtonProps {
  attestation: Attestation;
  what: string;
  onDone: () => void;
}

/** Takes a statement back; it stays in the history. */
export function RevokeButton(props: RevokeButtonProps) {
  const { attestation, what, onDone } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const submission = useSubmission({
    send: () => api.revokeAttestation(attestation.id),
    onDone,
  });
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiArrowGoBackLine />}
        aria-label={t('platform.statement.revokeOf', { what })}
        isPending={submission.isSending}
        onPress={submission.send}
      >
        {t('platform.statement.revoke')}
      </Button>
      {submission.error && (
        <Alert
          status="danger"
          title={t('platform.statement.notSaved')}
          description={submission.error}
        />
      )}
    </>
  );
}
