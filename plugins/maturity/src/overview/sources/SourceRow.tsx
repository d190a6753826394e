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
import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useId } from 'react';
import { GradeLabel, Muted, StateLabel, TimeText } from '../../components';
import { useFormat, useMaturityTranslation, useOpenItems } from '../../hooks';
import styles from './SourcesPanel.module.css';

type Source = MaturityStatus['sources'][number];

/** One source: how its last run went, what it stored, what was wrong. */
export function SourceRow(props: { source: Source }) {
  const { source } = props;
  const { errors = [] } = source;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const open = useOpenItems({ param: 'source', initial: [] });
  const errorsId = useId();
  const isOpen = open.isOpen(source.id);
  return (
    <li className={styles.source}>
      <div className={styles.row}>
        <div className={styles.name}>
          <Text as="h3" variant="body-medium" weight="bold">
            {source.id}
          </Text>
          <Muted>{t(`overview.sources.kinds.${source.kind}`)}</Muted>
        </div>
        <div className={styles.state}>
          <SourceState source={source} />
          {source.grade && <GradeLabel grade={source.grade} />}
        </div>
        <Muted as="p">
          {source.lastRunAt ? (
            <>
              {t('overview.sources.lastRun')}{' '}
              <TimeText iso={source.lastRunAt} />
            </>
          ) : (
            t('overview.sources.never')
          )}
          {source.lastSuccessAt && errors.length > 0 && (
            <>
              {' · '}
              {t('overview.sources.lastSuccess')}{' '}
              <TimeText iso={source.lastSuccessAt} />
            </>
          )}
        </Muted>
        <Muted as="p">
          {[
            source.entitiesAsked !== undefined &&
              t('overview.sources.asked', {
                count: source.entitiesAsked,
                entities: format.number(source.entitiesAsked),
              }),
            source.factsStored !== undefined &&
              t('overview.sources.stored', {
                count: source.factsStored,
                facts: format.number(source.factsStored),
              }),
            source.facts !== undefined &&
              t('overview.sources.known', {
                facts: format.number(source.facts),
              }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
        {errors.length > 0 && (
          <Button
            className={styles.more}
            size="small"
            variant="secondary"
            iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
            aria-expanded={isOpen}
            aria-controls={errorsId}
            onPress={() => open.setOpen(source.id, !isOpen)}
          >
            {t('overview.sources.errors', { count: errors.length })}
          </Button>
        )}
      </div>
      <ul id={errorsId} hidden={!isOpen} className={styles.errors}>
        {isOpen && errors.map(error => <li key={error}>{error}</li>)}
      </ul>
    </li>
  );
}

function SourceState(props: { source: Source }) {
  const { errors = [], lastRunAt, lastSuccessAt } = props.source;
  const { t } = useMaturityTranslation();
  if (!lastRunAt) {
    return (
      <StateLabel state="unknown">{t('overview.sources.waiting')}</StateLabel>
    );
  }
  if (errors.length === 0) {
    return (
      <StateLabel state="passed">{t('overview.sources.works')}</StateLabel>
    );
  }
  return (
    <StateLabel state={lastSuccessAt ? 'error' : 'failed'}>
      {t('overview.sources.troubled')}
    </StateLabel>
  );
}
