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

import { Text } from '@backstage/ui';
import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, StateLabel, SubjectLink } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { useWords } from '../../words';
import { SeenList } from '../evidence';
import { ScorecardView } from '../scorecard';
import styles from './PathStep.module.css';

/**
 * What proves a step: the rule and what was seen, or its checks with what each
 * of them saw, and the practices that it counts towards.
 */
export function StepProof(props: {
  view: ScorecardView;
  step: ScorecardGoldenPath['steps'][number];
}) {
  const { view, step } = props;
  const { actual = [], expected } = step;
  const { t } = useMaturityTranslation();
  const words = useWords();
  const checks = (step.checks ?? []).flatMap(id => view.checks.get(id) ?? []);
  const practices = (step.practices ?? []).flatMap(
    id => view.practices.get(id) ?? [],
  );
  const { entityRef } = view.scorecard;
  return (
    <>
      {expected && (
        <Muted as="p">
          {t('paths.asked', { what: words.asked(expected) })}
        </Muted>
      )}
      {actual.length > 0 && <SeenList actual={actual} />}
      {checks.length > 0 && (
        <div className={styles.proof}>
          <Text as="h5" variant="body-small" weight="bold">
            {t('paths.checks')}
          </Text>
          <ul className={styles.list}>
            {checks.map(check => (
              <li key={check.id}>
                <StateLabel state={check.state} />{' '}
                <SubjectLink
                  entityRef={entityRef}
                  title={check.title}
                  model={view.model.id}
                  params={{ check: check.id }}
                />
                {check.actual.length > 0 && <SeenList actual={check.actual} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {practices.length > 0 && (
        <div className={styles.proof}>
          <Text as="h5" variant="body-small" weight="bold">
            {t('paths.practices')}
          </Text>
          <ul className={styles.list}>
            {practices.map(practice => (
              <li key={practice.id}>
                <StateLabel state={practice.state} />{' '}
                <SubjectLink
                  entityRef={entityRef}
                  title={practice.title}
                  model={view.model.id}
                  params={{ practice: practice.id }}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
