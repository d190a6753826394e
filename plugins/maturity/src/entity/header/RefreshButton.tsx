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
import { Scorecard } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { useMaturityApi } from '../../api';
import { useMaturityTranslation } from '../../hooks';
import styles from './RefreshButton.module.css';

type Refresh =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'done' }
  | { status: 'failed'; message: string };

export interface RefreshButtonProps {
  entityRef: string;
  model: string;
  onRefreshed: (scorecard: Scorecard) => void;
}

/** Scores the entity now, and says what came of it. */
export function RefreshButton(props: RefreshButtonProps) {
  const { entityRef, model, onRefreshed } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const [refresh, setRefresh] = useState<Refresh>({ status: 'idle' });

  async function run() {
    setRefresh({ status: 'running' });
    try {
      onRefreshed(await api.refreshScorecard({ entityRef, model }));
      setRefresh({ status: 'done' });
    } catch (error) {
      setRefresh({
        status: 'failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }

  return (
    <div className={styles.refresh}>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiRefreshLine />}
        isPending={refresh.status === 'running'}
        onPress={run}
      >
        {t('entity.header.refresh')}
      </Button>
      <div role="status" className={styles.outcome}>
        {refresh.status === 'done' && (
          <Text variant="body-small">{t('entity.header.refreshed')}</Text>
        )}
        {refresh.status === 'failed' && (
          <Text variant="body-small" color="danger">
            {t('entity.header.refreshFailed', { message: refresh.message })}
          </Text>
        )}
      </div>
    </div>
  );
}
