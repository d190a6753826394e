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

import { PageScope, subjectQuery } from '../filters';
import { AllActions } from './AllActions';
import { LevelPlans } from './LevelPlans';
import styles from './Actions.module.css';

/** What to do next, and what it takes to reach a level. */
export function ActionsContent(props: { scope: PageScope }) {
  const { scope } = props;
  const { model } = scope;
  const query = subjectQuery({ ...scope, model: model.id });
  return (
    <div className={styles.content}>
      {model.overall !== 'none' && <LevelPlans scope={scope} query={query} />}
      <AllActions scope={scope} query={query} />
    </div>
  );
}
