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

import { Card, CardBody } from '@backstage/ui';
import {
  ModelSummary,
  Trend,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { RiLineChartLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useMaturityApi } from '../api';
import {
  ChoiceButtons,
  EmptyState,
  Loaded,
  LoadingSkeleton,
  StackedAreaChart,
  levelColor,
} from '../components';
import { PageScope, SubjectQuery } from '../filters';
import { TrendDay, TrendMoves, useTrendDay } from '../insights';
import {
  useAsyncState,
  useFormat,
  useMaturityTranslation,
  useUrlParams,
} from '../hooks';
import { LevelKey } from './LevelKey';
import styles from './LevelTrend.module.css';

const ranges = [30, 60, 90] as const;

/** Entities by level over time. */
export function LevelTrend(props: { scope: PageScope; query: SubjectQuery }) {
  const { scope, query } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const params = useUrlParams();
  const range =
    ranges.find(days => String(days) === params.get('days')) ?? ranges[0];
  const trend = useAsyncState({
    deps: [api, JSON.stringify(query), range, scope.revision],
    keepPrevious: true,
    load: signal => {
      const today = DateTime.utc();
      return api.getTrend(
        {
          ...query,
          from: today.minus({ days: range }).toISODate(),
          to: today.toISODate(),
        },
        { signal },
      );
    },
  });
  return (
    <Card>
      <CardBody>
        <div className={styles.trend}>
          <Loaded
            state={trend}
            compact
            skeleton={<LoadingSkeleton blocks={[300]} />}
          >
            {value => <TrendFigure scope={scope} query={query} trend={value} />}
          </Loaded>
          <div className={styles.foot}>
            <LevelKey model={scope.model} />
            <ChoiceButtons
              label={t('overview.trend.range')}
              choices={ranges.map(days => ({
                id: String(days),
                label: t('overview.trend.days', { number: String(days) }),
              }))}
              selected={String(range)}
              onSelect={days =>
                params.set({
                  days: days === String(ranges[0]) ? undefined : days,
                })
              }
            />
          </div>
        </div>
      </CardBody>
    </Card>
  );
}

function TrendFigure(props: {
  scope: PageScope;
  query: SubjectQuery;
  trend: Trend;
}) {
  const { scope, query, trend } = props;
  const { t } = useMaturityTranslation();
  const since = trend.historySince?.slice(0, 10);
  const days = since
    ? trend.days.filter(({ date }) => date >= since)
    : trend.days;
  if (days.filter(({ scored }) => scored > 0).length < 2) {
    return (
      <EmptyState
        compact
        icon={<RiLineChartLine />}
        title={t('overview.trend.title')}
        description={t('overview.trend.empty')}
      />
    );
  }
  return <TrendDays scope={scope} query={query} trend={trend} days={days} />;
}

function TrendDays(props: {
  scope: PageScope;
  query: SubjectQuery;
  trend: Trend;
  /** Those that the history knows. */
  days: Trend['days'];
}) {
  const { scope, query, trend, days } = props;
  const trendDay = useTrendDay(days);
  return (
    <>
      <TrendChart
        model={scope.model}
        trend={trend}
        days={days}
        trendDay={trendDay}
      />
      <TrendMoves scope={scope} query={query} days={days} trendDay={trendDay} />
    </>
  );
}

function TrendChart(props: {
  model: ModelSummary;
  trend: Trend;
  days: Trend['days'];
  trendDay: TrendDay;
}) {
  const { model, trend, days, trendDay } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const since = trend.historySince?.slice(0, 10);
  const numbers = [0, ...model.levels.map(({ number }) => number)];
  const shown = new Set(days.map(({ date }) => date));
  return (
    <StackedAreaChart
      title={t('overview.trend.title')}
      description={[
        t('overview.trend.description'),
        since &&
          since > trend.from &&
          t('overview.trend.since', { date: format.date(since) }),
      ]
        .filter(Boolean)
        .join(' ')}
      xLabel={t('overview.trend.day')}
      formatX={format.date}
      activeX={trendDay.day.date}
      onActiveX={trendDay.point}
      onSelectX={trendDay.choose}
      series={numbers.map(level => ({
        id: String(level),
        label: t('overview.trend.level', { level: String(level) }),
        color: levelColor({ level, count: model.levels.length }),
      }))}
      points={days.map(({ date, levels }) => ({
        x: date,
        values: Object.fromEntries(
          levels.map(({ level, count }) => [String(level), count]),
        ),
      }))}
      marks={trend.marks
        .map(({ date }) => date.slice(0, 10))
        .filter((date, index, all) => all.indexOf(date) === index)
        // The first version begins the history; nothing changed that day.
        .filter(date => shown.has(date) && date !== since)
        .map(x => ({ x, label: t('overview.trend.mark') }))}
    />
  );
}
