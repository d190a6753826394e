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

import { Button, Text } from '@backstage/ui';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import { Muted } from '../../components';
import { useAsyncState, useFormat, useMaturityTranslation } from '../../hooks';
import { EffectLine, EntityActions, useSubmission } from '../actions';
import styles from './EntityWaivers.module.css';

export interface WaiverRowProps {
  item: WaiverItem;
  actions: EntityActions;
  onDecided: () => void;
}

/** One waiver with what the reader may decide about it. */
export function WaiverRow(props: WaiverRowProps) {
  const { item, actions } = props;
  const { title, practice, check, reason, state, renewals } = item;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const isOpen = state === 'requested';
  const isMine = useOwnRef() === item.requestedBy;
  const mayDecide = isOpen && actions.mayApprove && !isMine;
  const mayEnd =
    actions.isOwner || isMine || (state === 'active' && actions.mayApprove);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Text as="h3" variant="body-medium" weight="bold">
          {title ?? practice ?? check}
        </Text>
        <Text as="p" variant="body-medium">
          {reason}
        </Text>
        <Muted as="p">
          {[
            t(`entity.waivers.states.${state}`),
            t(practice ? 'entity.waivers.whole' : 'entity.waivers.single'),
            t('entity.waivers.until', { date: format.date(item.expiresAt) }),
            renewals > 0 && t('entity.waivers.renewals', { count: renewals }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {` · ${t('entity.waivers.requestedBy')} `}
          <EntityRefLink
            entityRef={item.requestedBy}
            defaultKind="user"
            hideIcon
          />
        </Muted>
        {mayDecide && (
          <EffectLine
            actions={actions}
            change={{ waivers: [practice ? { practice } : { check }] }}
          />
        )}
      </div>
      <div className={styles.actions}>
        {mayDecide && (
          <>
            <Decide {...props} decision="approve" />
            <Decide {...props} decision="reject" />
          </>
        )}
        {mayEnd && <Decide {...props} decision="revoke" />}
      </div>
    </li>
  );
}

function Decide(
  props: WaiverRowProps & { decision: 'approve' | 'reject' | 'revoke' },
) {
  const { item, decision, onDecided } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const submission = useSubmission({
    send: () => api.decideWaiver({ id: item.id, decision }),
    onDone: onDecided,
  });
  const isWithdrawal = decision === 'revoke' && item.state === 'requested';
  return (
    <>
      <Button
        size="small"
        variant={decision === 'approve' ? 'primary' : 'secondary'}
        isPending={submission.isSending}
        onPress={submission.send}
      >
        {t(`entity.waivers.${isWithdrawal ? 'withdraw' : decision}`)}
      </Button>
      {submission.error && (
        <div role="alert">
          <Muted as="p">
            {t('entity.waivers.failed', { message: submission.error })}
          </Muted>
        </div>
      )}
    </>
  );
}

function useOwnRef(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const state = useAsyncState({
    load: async () => (await identityApi.getBackstageIdentity()).userEntityRef,
    deps: [identityApi],
  });
  return state.status === 'ready' ? state.value.toLowerCase() : undefined;
}
