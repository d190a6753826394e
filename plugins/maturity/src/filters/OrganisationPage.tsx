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

import { Container } from '@backstage/ui';
import {
  MaturityStatus,
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactElement, useEffect } from 'react';
import {
  EmptyState,
  ErrorState,
  FirstScoringRunning,
  Loaded,
  LoadingSkeleton,
  CodeText,
  ModelLanguage,
  forcedColors,
} from '../components';
import {
  useModels,
  useFirstScoring,
  useMaturityTranslation,
  useUrlParams,
} from '../hooks';
import { FilterBar } from './FilterBar';
import { SubjectFilter } from './SubjectFilter';
import { useFilter } from './useFilter';

import { useOwnRefs } from './useOwnRefs';
import styles from './OrganisationPage.module.css';

/** What an organisation-wide page is about. */
export interface PageScope {
  model: ModelSummary;
  filter: SubjectFilter;
  ownRefs: readonly string[];
  /** Counts up while the first scoring fills the page; load anew with it. */
  revision: number;
  /** How scoring and sources are, once that is known. */
  status?: MaturityStatus;
  /** While the first scoring runs. */
  firstScoring?: MaturityStatus;
}

export interface OrganisationPageProps {
  title: string;
  /** Whether levels, categories and results narrow this page too. */
  withResults?: boolean;
  children: (scope: PageScope) => ReactElement;
}

/** The frame of an organisation-wide page: filter bar and common states. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { title, withResults = false, children } = props;
  const { t } = useMaturityTranslation();
  const wanted = useUrlParams().get('model');
  const filterState = useFilter();
  const models = useModels();
  const ownRefs = useOwnRefs();
  useDocumentTitle(t('filters.documentTitle', { page: title }));
  return (
    <main>
      <Container>
        <Loaded state={models}>
          {({ items, defaultModel }) => {
            const model =
              items.find(({ id }) => id === wanted) ??
              items.find(({ id }) => id === defaultModel) ??
              items[0];
            if (!model) {
              return (
                <EmptyState
                  title={t('filters.noModelTitle')}
                  description={
                    <CodeText>{t('filters.noModelDescription')}</CodeText>
                  }
                />
              );
            }
            return (
              <div className={`${styles.page} ${forcedColors}`}>
                <FilterBar
                  state={filterState}
                  models={items}
                  model={model}
                  withResults={withResults}
                />
                <ModelLanguage language={model.language}>
                  {content(model)}
                </ModelLanguage>
              </div>
            );
          }}
        </Loaded>
      </Container>
    </main>
  );

  function content(model: ModelSummary): ReactElement {
    const { filter } = filterState;
    // Only *my teams* has to know who is reading.
    if (!filter.mine) {
      return (
        <Scoped model={model} filter={filter} ownRefs={[]}>
          {children}
        </Scoped>
      );
    }
    if (ownRefs.status === 'failed') {
      return <ErrorState error={ownRefs.error} onRetry={ownRefs.reload} />;
    }
    if (ownRefs.status === 'loading') {
      return <LoadingSkeleton />;
    }
    return (
      <Scoped model={model} filter={filter} ownRefs={ownRefs.value}>
        {children}
      </Scoped>
    );
  }
}

function Scoped(props: {
  model: ModelSummary;
  filter: SubjectFilter;
  ownRefs: readonly string[];
  children: (scope: PageScope) => ReactElement;
}) {
  const { model, filter, ownRefs, children } = props;
  const { status, firstScoring, revision } = useFirstScoring({
    model: model.id,
  });
  return (
    <>
      {firstScoring && (
        <FirstScoringRunning status={firstScoring} modelId={model.id} />
      )}
      {children({ model, filter, ownRefs, revision, status, firstScoring })}
    </>
  );
}

function useDocumentTitle(title: string) {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
