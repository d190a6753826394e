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
import { useEffect, useState } from 'react';
import { useMaturityApi } from '../../api';
import { toError, useEvents, useMaturityTranslation } from '../../hooks';
import styles from './RefreshButton.module.css';

/** When a scoring that took longer is looked at again. */
const LOOK_AGAIN_MS = 3_000;

type Refresh =
  | { status: 'idle' }
  | { status: 'running' }
  | { status: 'done' }
  | { status: 'working' }
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
  const capture = useEvents();
  const [refresh, setRefresh] = useState<Refresh>({ status: 'idle' });

  async function run() {
    setRefresh({ status: 'running' });
    capture('refresh', entityRef, { model });
    try {
      const { scorecard, working } = await api.refreshScorecard({
        entityRef,
        model,
      });
      onRefreshed(scorecard);
      setRefresh({ status: working ? 'working' : 'done' });
    } catch (error) {
      setRefresh({ status: 'failed', message: toError(error).message });
    }
  }

  const isWorking = refresh.status === 'working';
  useEffect(() => {
    if (!isWorking) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(() => {
      api.getScorecard({ entityRef, model }, { signal }).then(
        scorecard => {
          onRefreshed(scorecard);
          setRefresh({ status: 'done' });
        },
        () => setRefresh({ status: 'idle' }),
      );
    }, LOOK_AGAIN_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
    // The callback is another one with every rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isWorking, api, entityRef, model]);

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
        {refresh.status === 'working' && (
          <Text variant="body-small">{t('entity.header.working')}</Text>
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
