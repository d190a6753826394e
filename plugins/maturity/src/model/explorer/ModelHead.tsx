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

import { Alert, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { ModelText, Section, TimeText } from '../../components';
import { SafeLink } from '../../entity/evidence/SafeLink';
import { PageScope } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { ModelView } from '../ModelView';
import { useOverrideWords } from './useOverrideWords';
import styles from '../Model.module.css';

/** What the model is, from whom, in which version, and what is changed in it. */
export function ModelHead(props: { scope: PageScope; view: ModelView }) {
  const { scope, view } = props;
  const { summary } = view.answer;
  const { source, counts } = summary;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const overrideWords = useOverrideWords(view);
  const staged = scope.status?.models.find(
    ({ id }) => id === summary.id,
  )?.staged;
  return (
    <Section title={summary.title}>
      <div className={styles.block}>
        {summary.description && (
          <Text as="p" variant="body-medium">
            <ModelText>{summary.description}</ModelText>
          </Text>
        )}
        {staged && (
          <div role="status">
            <Alert
              status="info"
              isPending
              title={t('model.head.staged', {
                version: staged.version.slice(0, 8),
              })}
              description={
                staged.scored !== undefined && staged.subjects !== undefined
                  ? t('model.head.stagedProgress', {
                      scored: format.number(staged.scored),
                      subjects: format.number(staged.subjects),
                    })
                  : t('model.head.stagedNote')
              }
            />
          </div>
        )}
        <dl className={styles.facts}>
          {row(
            t('model.head.version'),
            <>
              <code>{summary.version.slice(0, 8)}</code>
              {summary.activatedAt && (
                <>
                  {' · '}
                  {t('model.head.since')}{' '}
                  <TimeText iso={summary.activatedAt} as="date" />
                </>
              )}
              {' · '}
              {t(`model.head.origin.${summary.origin}`)}
            </>,
          )}
          {source &&
            row(
              t('model.head.source'),
              <>
                {source.url ? (
                  <SafeLink url={source.url}>{source.title}</SafeLink>
                ) : (
                  source.title
                )}
                {source.license && (
                  <>
                    {' · '}
                    <ModelText>{source.license}</ModelText>
                  </>
                )}
              </>,
            )}
          {row(t('model.head.asks'), format.list(summary.kinds))}
          {row(
            t('model.head.size'),
            t('model.head.counts', {
              practices: format.number(counts.practices),
              checks: format.number(counts.checks),
              facts: format.number(counts.facts),
              paths: format.number(counts.goldenPaths),
            }),
          )}
          {row(
            t('model.head.overall'),
            t(`model.head.overallIs.${summary.overall}`),
          )}
          {view.overrides.length > 0 &&
            row(
              t('model.head.overrides'),
              <ul className={styles.list}>
                {view.overrides.map(override => (
                  <li key={JSON.stringify(override)}>
                    {overrideWords(override)}
                  </li>
                ))}
              </ul>,
            )}
        </dl>
      </div>
    </Section>
  );

  function row(name: string, value: ReactNode) {
    return (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    );
  }
}
