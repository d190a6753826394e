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

import { WhenInSight } from '../../components';
import { Movers, useRollUpScope } from '../../insights';
import { LevelTrend } from '../../overview';
import { ScorecardView } from '../scorecard';
import { HoldingBack } from './HoldingBack';
import { SystemMembers } from './SystemMembers';

/** What the tab of a system tells about its members. */
export function SystemSections(props: { view: ScorecardView }) {
  const { view } = props;
  const { scope, query } = useRollUpScope({
    model: view.model,
    entityRef: view.scorecard.entityRef,
  });
  return (
    <>
      <HoldingBack view={view} scope={scope} query={query} />
      <SystemMembers view={view} />
      {view.model.overall !== 'none' && (
        <>
          <WhenInSight height={280}>
            <Movers scope={scope} query={query} />
          </WhenInSight>
          <WhenInSight height={420}>
            <LevelTrend scope={scope} query={query} />
          </WhenInSight>
        </>
      )}
    </>
  );
}
