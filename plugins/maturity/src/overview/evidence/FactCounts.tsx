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

import { FactEvidence } from '@platform-maturity/backstage-plugin-maturity-common';
import { CountLink } from '../../components';
import { PageScope, useEntitiesHref } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import styles from './MissingEvidence.module.css';

/** How a fact is known. */
const known = ['declared', 'attested', 'observed'];

/** Of how many a fact is known, and of how many it is not and why. */
export function FactCounts(props: {
  fact: FactEvidence;
  title: string;
  scope: PageScope;
}) {
  const { fact, title, scope } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const entities = useEntitiesHref(scope);
  const unusable = fact.inconclusive + fact.invalid;
  const counts = [
    {
      id: 'known',
      words: t('overview.evidence.knownOf', {
        known: format.number(fact.known),
        asked: format.number(fact.asked),
      }),
      // Of nobody known: those who are asked.
      states: fact.known > 0 ? known : [],
    },
    {
      id: 'stale',
      count: fact.stale,
      words: t('overview.evidence.staleCount', {
        entities: format.number(fact.stale),
      }),
      states: ['stale'],
    },
    {
      id: 'unusable',
      count: unusable,
      words: t('overview.evidence.unusableCount', {
        entities: format.number(unusable),
      }),
      states: ['inconclusive', 'invalid'],
    },
    {
      id: 'missing',
      count: fact.missing,
      words: t('overview.evidence.missingCount', {
        entities: format.number(fact.missing),
      }),
      states: ['missing'],
    },
  ].filter(({ count }) => count !== 0);
  return (
    <ul className={styles.counts}>
      {counts.map(({ id, words, states }) => (
        <li key={id}>
          <CountLink
            variant="body-small"
            href={entities({ filter: { fact: fact.fact, factState: states } })}
            label={`${words} · ${title}`}
          >
            {words}
          </CountLink>
        </li>
      ))}
    </ul>
  );
}
