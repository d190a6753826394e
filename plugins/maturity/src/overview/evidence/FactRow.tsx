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

import { Button, Text, VisuallyHidden } from '@backstage/ui';
import { FactEvidence } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useId } from 'react';
import { CountLink, ModelText, Muted, ShareBar } from '../../components';
import { PageScope, useEntitiesHref } from '../../filters';
import { useFormat, useMaturityTranslation, useOpenItems } from '../../hooks';
import { FactCounts } from './FactCounts';
import { HowToReport } from './HowToReport';
import { Reporting } from './useReporting';
import styles from './MissingEvidence.module.css';

const missingColor =
  'color-mix(in srgb, var(--bui-fg-primary) 10%, var(--bui-bg-neutral-1))';

/** One fact: what it would decide, how far it is known, how to report it. */
export function FactRow(props: {
  fact: FactEvidence;
  reporting: Reporting;
  scope: PageScope;
}) {
  const { fact, reporting, scope } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const open = useOpenItems({ param: 'report', initial: [] });
  const panelId = useId();
  const title = fact.title ?? fact.fact;
  const isOpen = open.isOpen(fact.fact);
  const unusable = fact.inconclusive + fact.invalid;
  const entities = useEntitiesHref(scope);
  return (
    <li className={styles.fact}>
      <div className={styles.row}>
        <div className={styles.unlocks}>
          <CountLink
            className={styles.figure}
            href={
              fact.unlocks > 0
                ? entities({
                    filter: { fact: fact.fact, factState: ['unlocks'] },
                  })
                : undefined
            }
            label={`${format.number(fact.unlocks)} ${t(
              'overview.evidence.unlocks',
              { count: fact.unlocks },
            )} · ${title}`}
          >
            {format.number(fact.unlocks)}
          </CountLink>
          <Muted>
            {fact.unlocks > 0
              ? t('overview.evidence.unlocks', { count: fact.unlocks })
              : t('overview.evidence.unlocksNone')}
          </Muted>
        </div>
        <div className={styles.what}>
          <div className={styles.name}>
            <Text as="h3" variant="body-large" weight="bold">
              {title}
            </Text>
            <code className={styles.id}>{fact.fact}</code>
          </div>
          {fact.meaning && (
            <Muted as="p" variant="body-medium">
              <ModelText>{fact.meaning}</ModelText>
            </Muted>
          )}
        </div>
        <div className={styles.known}>
          <ShareBar
            label={t('overview.evidence.bar', { fact: title })}
            parts={[
              {
                id: 'known',
                label: t('overview.evidence.known'),
                count: fact.known,
                color: 'var(--bui-accent-bg)',
              },
              {
                id: 'stale',
                label: t('overview.evidence.stale'),
                count: fact.stale,
                undecided: fact.stale,
                color: 'var(--bui-warning-fg)',
              },
              {
                id: 'unusable',
                label: t('overview.evidence.unusable'),
                count: unusable,
                undecided: unusable,
                color: 'var(--bui-fg-secondary)',
              },
              {
                id: 'missing',
                label: t('overview.evidence.missing'),
                count: fact.missing,
                color: missingColor,
              },
            ]}
          />
          <FactCounts fact={fact} title={title} scope={scope} />
        </div>
        <Button
          className={styles.how}
          size="small"
          variant="secondary"
          iconEnd={isOpen ? <RiArrowUpSLine /> : <RiArrowDownSLine />}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onPress={() => open.setOpen(fact.fact, !isOpen)}
        >
          {isOpen ? t('overview.evidence.hide') : t('overview.evidence.how')}
          <VisuallyHidden>{` · ${title}`}</VisuallyHidden>
        </Button>
      </div>
      <div id={panelId} hidden={!isOpen}>
        {isOpen && <HowToReport fact={fact} reporting={reporting} />}
      </div>
    </li>
  );
}
