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
import { ReactElement } from 'react';
import { ModelText, Muted, SubjectLink, TimeText } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';
import styles from './Risk.module.css';

export interface WaiverWordsProps {
  item: WaiverItem;
  /** Of the entity, where it is known. */
  title?: string;
}

/** A waiver in full: what of which entity, why, who, until when. */
export function WaiverWords(props: WaiverWordsProps) {
  const { item, title } = props;
  const { entityRef, model, practice, check, reason, note } = item;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <div className={styles.words}>
      <div className={styles.head}>
        <SubjectLink
          entityRef={entityRef}
          title={title}
          model={model}
          params={practice ? { practice } : { check }}
        />
        <Text as="h3" variant="body-medium" weight="bold">
          <ModelText>{item.title ?? practice ?? check ?? ''}</ModelText>
        </Text>
        <Muted>{t(practice ? 'waivers.whole' : 'waivers.single')}</Muted>
      </div>
      <Text as="p" variant="body-medium">
        {reason}
      </Text>
      {note && (
        <Text as="p" variant="body-medium">
          {t('risk.waiver.note', { note })}
        </Text>
      )}
      <Muted as="p">
        {t('waivers.until', { date: format.date(item.expiresAt) })} (
        <TimeText iso={item.expiresAt} />)
        {item.renewals > 0 &&
          ` · ${t('waivers.renewals', { count: item.renewals })}`}
      </Muted>
      <Muted as="p">
        {who(t('waivers.askedBy'), item.requestedBy, item.requestedAt)}
        {item.decidedBy && (
          <>
            {' · '}
            {who(
              t(
                item.state === 'rejected'
                  ? 'waivers.rejectedBy'
                  : 'waivers.approvedBy',
              ),
              item.decidedBy,
              item.decidedAt,
            )}
          </>
        )}
        {item.revokedBy && (
          <>
            {' · '}
            {who(t('waivers.endedBy'), item.revokedBy, item.revokedAt)}
          </>
        )}
      </Muted>
    </div>
  );

  function who(did: string, ref: string, at?: string): ReactElement {
    return (
      <>
        {did} <EntityRefLink entityRef={ref} defaultKind="user" hideIcon />
        {at && (
          <>
            {', '}
            <TimeText iso={at} as="date" />
          </>
        )}
      </>
    );
  }
}
