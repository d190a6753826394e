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

import { Button } from '@backstage/ui';
import { RiCheckDoubleLine } from '@remixicon/react';
import { useMaturityApi } from '../../api';
import { EmptyState, Loaded, LoadingSkeleton, Section } from '../../components';
import { PageScope, SubjectQuery } from '../../filters';
import {
  useAsyncState,
  useFormat,
  useMaturityTranslation,
  useUrlParams,
} from '../../hooks';
import { FactRow } from './FactRow';
import { useReporting } from './useReporting';
import styles from './MissingEvidence.module.css';

/** How many facts stand there at first sight. */
const firstFacts = 5;

/** What is asked for at once; a model has few more facts than that. */
const mostFacts = 200;

export interface MissingEvidenceProps {
  scope: PageScope;
  query: SubjectQuery;
  /** Given where so little is known that this leads the page. */
  coverage?: number;
}

/** The facts that are missing, those that would decide most levels first. */
export function MissingEvidence(props: MissingEvidenceProps) {
  const { scope, query, coverage } = props;
  const { model, revision, status } = scope;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const params = useUrlParams();
  const all = params.get('facts') === 'all';
  const evidence = useAsyncState({
    deps: [api, JSON.stringify(query), revision],
    keepPrevious: true,
    load: signal => api.getEvidence({ ...query, limit: mostFacts }, { signal }),
  });
  const reporting = useReporting({ model, status });
  return (
    <Section
      id="evidence"
      title={t('overview.evidence.title')}
      description={
        coverage === undefined
          ? t('overview.evidence.description')
          : t('overview.evidence.leadDescription', {
              coverage: format.percent(coverage),
            })
      }
    >
      <Loaded
        state={evidence}
        compact
        skeleton={<LoadingSkeleton blocks={[72, 72, 72]} />}
      >
        {({ items }) => {
          const lacking = items.filter(({ asked, known }) => known < asked);
          if (lacking.length === 0) {
            return (
              <EmptyState
                compact
                icon={<RiCheckDoubleLine />}
                title={t('overview.evidence.none')}
              />
            );
          }
          return (
            <>
              <ul className={styles.facts}>
                {(all ? lacking : lacking.slice(0, firstFacts)).map(fact => (
                  <FactRow
                    key={fact.fact}
                    fact={fact}
                    reporting={reporting}
                    scope={scope}
                  />
                ))}
              </ul>
              {lacking.length > firstFacts && (
                <Button
                  className={styles.all}
                  size="small"
                  variant="tertiary"
                  aria-expanded={all}
                  onPress={() => params.set({ facts: all ? undefined : 'all' })}
                >
                  {all
                    ? t('overview.evidence.showLess')
                    : t('overview.evidence.showAll', {
                        facts: format.number(lacking.length),
                      })}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}
