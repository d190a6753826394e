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

import { Alert, Card, CardBody, Text } from '@backstage/ui';
import { Scorecard } from '@platform-maturity/backstage-plugin-maturity-common';
import { Ladder, Muted, TimeText } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { ModelChoice, ScorecardView } from '../scorecard';
import { Contradictions } from './Contradictions';
import { HeaderBar } from './HeaderBar';
import { useHeadline } from './useHeadline';
import styles from './ScorecardHeader.module.css';

export interface ScorecardHeaderProps {
  view: ScorecardView;
  choice: ModelChoice;
  onRefreshed: (scorecard: Scorecard) => void;
}

/** Where the entity stands: level, range, ladder, target, coverage, age. */
export function ScorecardHeader(props: ScorecardHeaderProps) {
  const { view, choice, onRefreshed } = props;
  const { scorecard, model } = view;
  const { t } = useMaturityTranslation();
  const headline = useHeadline(view);
  return (
    <Card>
      <CardBody>
        <section className={styles.header}>
          <HeaderBar
            scorecard={scorecard}
            choice={choice}
            onRefreshed={onRefreshed}
          />
          <div className={styles.words}>
            <Text as="h2" variant="title-small" weight="bold">
              {headline.title}
            </Text>
            {headline.lines.map(line => (
              <Text key={line} as="p" variant="body-medium">
                {line}
              </Text>
            ))}
            {headline.summary && (
              <Muted as="p" variant="body-medium">
                {headline.summary}
              </Muted>
            )}
          </div>
          {model.overall === 'combined' && scorecard.status === 'scored' && (
            <Ladder levels={model.levels} position={scorecard} />
          )}
          {scorecard.status === 'pending' && (
            <Alert status="info" isPending title={t('entity.header.pending')} />
          )}
          <Contradictions view={view} />
          <Figures view={view} />
        </section>
      </CardBody>
    </Card>
  );
}

function Figures(props: { view: ScorecardView }) {
  const { scorecard, levelTitles } = props.view;
  const { targetLevel, coverage, level } = scorecard;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <dl className={styles.figures}>
      <div className={styles.figure}>
        <dt>{t('entity.header.target')}</dt>
        <dd>
          {targetLevel === null
            ? t('entity.header.noTarget')
            : t('entity.header.targetLevel', {
                level: String(targetLevel),
                title: levelTitles.get(targetLevel) ?? '',
              })}
          {targetLevel !== null && level !== null && level >= targetLevel && (
            <> · {t('entity.header.targetReached')}</>
          )}
        </dd>
      </div>
      {coverage !== null && (
        <div className={styles.figure}>
          <dt>{t('entity.header.coverage')}</dt>
          <dd>
            {t('entity.header.coverageText', {
              share: format.percent(coverage),
            })}
            <div className={styles.meter} aria-hidden>
              <span
                className={styles.known}
                style={{ width: `${coverage * 100}%` }}
              />
            </div>
          </dd>
        </div>
      )}
      {scorecard.validUntil && (
        <div className={styles.figure}>
          <dt>{t('entity.header.nextChange')}</dt>
          <dd>
            <TimeText iso={scorecard.validUntil} />
          </dd>
        </div>
      )}
    </dl>
  );
}
