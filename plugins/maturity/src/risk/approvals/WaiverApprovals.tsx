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

import { RiInboxUnarchiveLine } from '@remixicon/react';
import { EmptyState, PagedList, Section, usePaging } from '../../components';
import { PageScope } from '../../filters';
import { useMaturityTranslation } from '../../hooks';
import { useWaivers } from '../useWaivers';
import { ApprovalRow } from './ApprovalRow';
import styles from '../Risk.module.css';

/** What was asked for and waits for somebody to decide. */
export function WaiverApprovals(props: {
  scope: PageScope;
  onDecided: () => void;
}) {
  const { scope, onDecided } = props;
  const { t } = useMaturityTranslation();
  const paging = usePaging({ name: 'requests', pageSize: 20 });
  const { state, reader, mayApprove } = useWaivers({
    scope,
    paging,
    query: { state: 'requested' },
  });
  return (
    <Section
      id="approvals"
      title={t('risk.approvals.title')}
      description={t('risk.approvals.description')}
    >
      <PagedList
        state={state}
        paging={paging}
        label={t('risk.approvals.pages')}
        height={120}
        empty={
          <EmptyState
            compact
            icon={<RiInboxUnarchiveLine />}
            title={t('risk.approvals.emptyTitle')}
            description={t('risk.approvals.emptyDescription')}
          />
        }
      >
        {items => (
          <ul className={styles.list}>
            {items.map(item => (
              <ApprovalRow
                key={item.id}
                item={item}
                reader={reader}
                isAllowed={mayApprove}
                onDecided={onDecided}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </Section>
  );
}
