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

import { Trend } from '@platform-maturity/backstage-plugin-maturity-common';
import { PageScope, SubjectQuery } from '../filters';
import { TrendCauses } from './TrendCauses';
import { DayPicker, DayReadout, MovesList, TrendDay } from './moves';
import styles from './Insights.module.css';

/** Below a trend: its days one by one, what moved on each, and who. */
export function TrendMoves(props: {
  scope: PageScope;
  query: SubjectQuery;
  days: Trend['days'];
  trendDay: TrendDay;
}) {
  const { scope, query, days, trendDay } = props;
  const { listed } = trendDay;
  return (
    <div className={styles.block}>
      <DayPicker days={days} trendDay={trendDay} />
      <DayReadout trendDay={trendDay} />
      {listed && (
        <MovesList
          key={`${listed.date} ${listed.cause}`}
          scope={scope}
          query={query}
          {...listed}
          onClose={trendDay.unlist}
        />
      )}
      <TrendCauses days={days} trendDay={trendDay} />
    </div>
  );
}
