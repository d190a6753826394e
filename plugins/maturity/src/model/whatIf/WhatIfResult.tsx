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
import { WhatIfAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, SubjectLink } from '../../components';
import { PageScope } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { LadderTable } from './LadderTable';
import { Moves } from './Moves';
import { OwnerTable } from './OwnerTable';
import styles from './WhatIf.module.css';

export interface WhatIfResultProps {
  whatIf: WhatIfAnswer;
  result: NonNullable<WhatIfAnswer['result']>;
  scope: PageScope;
}

/** What the draft would change: levels, who moves, what stops them, whose. */
export function WhatIfResult(props: WhatIfResultProps) {
  const { whatIf, result, scope } = props;
  const { ladders, owners, totalOwners, practices, subjects } = result;
  const { failed } = whatIf;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const drops = ladders.some(ladder => ladder.drops > 0);
  const moved = ladders.some(
    ladder => ladder.drops + ladder.climbs + ladder.starts + ladder.stops > 0,
  );
  return (
    <div className={styles.editor}>
      <Text as="p" variant="body-medium" weight="bold">
        {t(moved ? 'model.whatIf.moved' : 'model.whatIf.nothingMoved', {
          count: subjects,
          number: format.number(subjects),
        })}
      </Text>
      {failed.count > 0 && (
        <div>
          <Muted as="p">
            {t('model.whatIf.notEvaluated', { count: failed.count })}
          </Muted>
          <ul className={styles.list}>
            {failed.subjects.map(({ entityRef, message }) => (
              <li key={entityRef}>
                <SubjectLink entityRef={entityRef} model={scope.model.id} />{' '}
                <Muted>{message}</Muted>
              </li>
            ))}
          </ul>
        </div>
      )}
      {ladders.map(ladder => (
        <LadderTable
          key={ladder.category?.id ?? ''}
          ladder={ladder}
          startsOpen={ladder.category === undefined || ladders.length === 1}
        />
      ))}
      {drops && practices.length > 0 && (
        <div>
          <Text as="h3" variant="body-medium" weight="bold">
            {t('model.whatIf.stoppedBy')}
          </Text>
          <ul className={styles.list}>
            {practices.map(practice => (
              <li key={practice.id}>
                {t('model.whatIf.practice', {
                  practice: practice.title,
                  drops: format.number(practice.drops),
                })}
                {practice.checks.length > 0 && (
                  <Muted>
                    {' '}
                    {format.list(practice.checks.map(({ title }) => title))}
                  </Muted>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {owners.length > 0 && (
        <OwnerTable
          owners={owners}
          more={Math.max(0, totalOwners - owners.length)}
        />
      )}
      {moved && <Moves id={whatIf.id} scope={scope} ladders={ladders} />}
    </div>
  );
}
