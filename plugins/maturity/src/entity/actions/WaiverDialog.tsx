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

import { RadioGroup, Radio, TextAreaField } from '@backstage/ui';
import { ScorecardCheck } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityApi } from '../../api';
import {
  EndSelect,
  FormDialog,
  Muted,
  endOf,
  useSubmission,
} from '../../components';
import { useEvents, useMaturityTranslation } from '../../hooks';
import { EffectLine } from './EffectLine';
import { EntityActions } from './EntityActions';

export interface WaiverDialogProps {
  actions: EntityActions;
  check: ScorecardCheck;
  onClose: () => void;
}

/** Asks for the waiver of a check, or of its whole practice. */
export function WaiverDialog(props: WaiverDialogProps) {
  const { actions, check, onClose } = props;
  const { entityRef, view, onDone } = actions;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const capture = useEvents();
  const [scope, setScope] = useState('check');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState(30);
  const practice = view.practices.get(check.practice);
  const item: Record<string, string> =
    scope === 'check' ? { check: check.id } : { practice: check.practice };
  const submission = useSubmission({
    send: () =>
      api.requestWaiver({
        entityRef,
        model: view.scorecard.modelId,
        ...item,
        reason: reason.trim(),
        expiresAt: endOf(days),
      }),
    onDone: () => {
      capture('request-waiver', entityRef, item);
      onClose();
      onDone();
    },
  });
  return (
    <FormDialog
      title={t('entity.actions.waiverTitle')}
      submitLabel={t('entity.actions.waiverSend')}
      isValid={reason.trim() !== ''}
      submission={submission}
      onClose={onClose}
    >
      <RadioGroup
        label={t('entity.actions.waiverOf')}
        value={scope}
        onChange={setScope}
      >
        <Radio value="check">{check.title}</Radio>
        <Radio value="practice">
          {t('entity.actions.waiverPractice', {
            practice: practice?.title ?? check.practice,
          })}
        </Radio>
      </RadioGroup>
      <TextAreaField
        label={t('entity.actions.reason')}
        description={t('entity.actions.reasonHint')}
        value={reason}
        onChange={setReason}
        isRequired
        maxLength={2000}
      />
      <EndSelect days={days} choices={[7, 30, 90, 180]} onChange={setDays} />
      <EffectLine actions={actions} change={{ waivers: [item] }} />
      <Muted as="p">{t('entity.actions.waiverHint')}</Muted>
    </FormDialog>
  );
}
