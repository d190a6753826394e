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

import { Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { DecideButton, useOwnRef } from '../../waivers';
import { EffectLine, EntityActions } from '../actions';
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
            t(`waivers.states.${state}`),
            t(practice ? 'waivers.whole' : 'waivers.single'),
            t('waivers.until', { date: format.date(item.expiresAt) }),
            renewals > 0 && t('waivers.renewals', { count: renewals }),
          ]
            .filter(Boolean)
            .join(' · ')}
          {` · ${t('waivers.askedBy')} `}
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
            <DecideButton {...props} decision="approve" />
            <DecideButton {...props} decision="reject" />
          </>
        )}
        {mayEnd && <DecideButton {...props} decision="revoke" />}
      </div>
    </li>
  );
}
