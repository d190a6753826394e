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

import { Button } from '@backstage/ui';
import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../api';
import { Muted, useSubmission } from '../components';
import { useMaturityTranslation } from '../hooks';
import { DecisionDialog } from './DecisionDialog';

export interface DecideButtonProps {
  item: WaiverItem;
  decision: 'approve' | 'reject' | 'revoke';
  onDecided: () => void;
}

/**
 * Decides about a waiver, and says why it was not taken. What takes a waiver
 * from somebody is asked once more; the rest is done at one press.
 */
export function DecideButton(props: DecideButtonProps) {
  const { item, decision, onDecided } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const submission = useSubmission({
    send: () => api.decideWaiver({ id: item.id, decision }),
    onDone: onDecided,
  });
  const [isAsking, setAsking] = useState(false);
  const isWithdrawal = decision === 'revoke' && item.state === 'requested';
  const isTaking = decision !== 'approve' && !isWithdrawal;
  return (
    <>
      <Button
        size="small"
        variant={decision === 'approve' ? 'primary' : 'secondary'}
        isPending={submission.isSending}
        onPress={() => (isTaking ? setAsking(true) : submission.send())}
      >
        {t(`waivers.${isWithdrawal ? 'withdraw' : decision}`)}
      </Button>
      {isAsking && (
        <DecisionDialog
          item={item}
          decision={decision}
          onClose={() => setAsking(false)}
          onDecided={onDecided}
        />
      )}
      {submission.error && (
        <div role="alert">
          <Muted as="p">
            {t('waivers.failed', { message: submission.error })}
          </Muted>
        </div>
      )}
    </>
  );
}
