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

import { ScorecardPractice } from '@platform-maturity/backstage-plugin-maturity-common';
import { StateLabel, SubjectLink } from '../../components';
import styles from './HoldingBackList.module.css';

type HoldingBack = NonNullable<
  NonNullable<ScorecardPractice['rollup']>['holdingBack']
>;

/** The members that do not hold a practice, each leading to its own tab. */
export function HoldingBackList(props: {
  members: HoldingBack;
  model: string;
}) {
  const { members, model } = props;
  return (
    <ul className={styles.list}>
      {members.map(({ entityRef, title, state }) => (
        <li key={entityRef} className={styles.item}>
          <SubjectLink entityRef={entityRef} title={title} model={model} />
          <StateLabel state={state} />
        </li>
      ))}
    </ul>
  );
}
