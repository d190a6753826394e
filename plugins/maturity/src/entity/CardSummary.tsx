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

import { Link, Text } from '@backstage/ui';
import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ErrorState,
  Ladder,
  Loaded,
  LoadingSkeleton,
  ModelLanguage,
  Muted,
  StateLabel,
  useSubjectHref,
  ModelText,
} from '../components';
import { useMaturityTranslation } from '../hooks';
import { useHeadline } from './header';
import { ScorecardView, useScorecard } from './scorecard';
import { groupNextSteps, whyState } from './steps';
import styles from './CardSummary.module.css';

const shownSteps = 3;

/** What the card says of an entity under one model. */
export function CardSummary(props: { entityRef: string; model: ModelSummary }) {
  const { entityRef, model } = props;
  const { t } = useMaturityTranslation();
  const state = useScorecard({ entityRef, model: model.id });
  if (state.status === 'failed') {
    return state.error.name === 'NotFoundError' ? (
      <Muted as="p">{t('entity.notYetKnown.title')}</Muted>
    ) : (
      <ErrorState compact error={state.error} onRetry={state.reload} />
    );
  }
  return (
    <Loaded state={state} skeleton={<LoadingSkeleton blocks={[24, 48, 72]} />}>
      {view => (
        <ModelLanguage language={model.language}>
          <Summary view={view} />
        </ModelLanguage>
      )}
    </Loaded>
  );
}

function Summary(props: { view: ScorecardView }) {
  const { view } = props;
  const { scorecard, model } = view;
  const { t } = useMaturityTranslation();
  const headline = useHeadline(view);
  if (scorecard.status === 'pending') {
    return <Muted as="p">{t('entity.header.pending')}</Muted>;
  }
  if (scorecard.status === 'not-scored') {
    return (
      <Muted as="p">
        {scorecard.reason === 'no-members'
          ? t('entity.notScored.noMembersTitle')
          : t('entity.notScored.nothingAppliesTitle')}
      </Muted>
    );
  }
  return (
    <div className={styles.summary}>
      <Text as="p" variant="body-large" weight="bold">
        {headline.title}
      </Text>
      {headline.lines.slice(0, 1).map(line => (
        <Muted key={line} as="p">
          {line}
        </Muted>
      ))}
      {model.overall === 'combined' && (
        <Ladder compact levels={model.levels} position={scorecard} />
      )}
      <TopSteps view={view} />
    </div>
  );
}

function TopSteps(props: { view: ScorecardView }) {
  const { view } = props;
  const { scorecard, model, strongerForms } = view;
  const { t } = useMaturityTranslation();
  const href = useSubjectHref();
  const groups = groupNextSteps({ steps: scorecard.nextSteps, strongerForms });
  if (groups.length === 0) {
    return <Muted as="p">{t('entity.steps.doneTitle')}</Muted>;
  }
  return (
    <div>
      <Text as="h4" variant="body-medium" weight="bold">
        {scorecard.nextLevel === null
          ? t('entity.steps.titleWithoutLevel')
          : t('entity.steps.title', { level: String(scorecard.nextLevel) })}
      </Text>
      <ol className={styles.steps}>
        {groups.slice(0, shownSteps).map(({ step }) => (
          <li key={step.practice} className={styles.step}>
            <Link
              variant="body-medium"
              href={href(scorecard.entityRef, {
                model: model.id,
                open: step.practice,
              })}
            >
              <ModelText>{step.title}</ModelText>
            </Link>
            <StateLabel state={whyState(step.why)} />
          </li>
        ))}
      </ol>
      {groups.length > shownSteps && (
        <Muted as="p">
          {t('entity.card.moreSteps', { count: groups.length - shownSteps })}
        </Muted>
      )}
    </div>
  );
}
