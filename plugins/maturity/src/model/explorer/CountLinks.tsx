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

import { Link } from '@backstage/ui';
import { Muted } from '../../components';
import { PageScope, useEntitiesHref } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { Counts, countedFilter } from './useCounts';
import styles from '../Model.module.css';

export interface CountLinksProps {
  scope: PageScope;
  /** What is counted. */
  of: { practice: string } | { check: string };
  /** Undefined while they are on their way. */
  counts: Counts | undefined;
}

const states = [
  ['passed', ['passed']],
  ['failed', ['failed']],
  ['unknown', ['unknown', 'error']],
  ['waived', ['waived']],
] as const;

/** How many meet it, do not, or are not known, each leading to them. */
export function CountLinks(props: CountLinksProps) {
  const { scope, of, counts } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const entities = useEntitiesHref({
    ...scope,
    filter: {
      ...countedFilter(scope),
    },
  });
  if (!counts) {
    return null;
  }
  if (counts.n === 0) {
    return <Muted as="p">{t('model.counts.nobody')}</Muted>;
  }
  return (
    <ul className={styles.counts} aria-label={t('model.counts.label')}>
      {states
        .filter(([state]) => counts[state] > 0)
        .map(([state, shown]) => (
          <li key={state}>
            <Link
              variant="body-small"
              href={entities({
                filter: { ...of, state: shown, flag: ['scored'] },
              })}
            >
              {t('model.counts.count', {
                number: format.number(counts[state]),
                state: t(`shared.state.${state}`),
              })}
            </Link>
          </li>
        ))}
    </ul>
  );
}
