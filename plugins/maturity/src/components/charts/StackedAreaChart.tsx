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

import { Skeleton } from '@backstage/ui';
import { Suspense, lazy } from 'react';
import { ChartFigure } from './ChartFigure';

// The library that draws is large, and most pages have no chart.
const AreaPlot = lazy(async () => {
  const loaded = await import('./AreaPlot');
  return { default: loaded.AreaPlot };
});

export interface AreaSeries {
  id: string;
  label: string;
  color: string;
}

export interface AreaPoint {
  /** What stands on the axis, for example a day. */
  x: string;
  /** By id of the series. */
  values: Readonly<Record<string, number>>;
}

export interface StackedAreaChartProps {
  title: string;
  description?: string;
  /** From the lowest area to the highest. */
  series: readonly AreaSeries[];
  points: readonly AreaPoint[];
  /** Moments to point out, for example a new version of the model. */
  marks?: readonly { x: string; label: string }[];
  /** The name of the first column of the table. */
  xLabel: string;
  formatX?: (x: string) => string;
  height?: number;
  /** The point that is told of beside the chart. */
  activeX?: string;
  /** The pointer is over a point, or over none any more. */
  onActiveX?: (x: string | undefined) => void;
  onSelectX?: (x: string) => void;
}

/** Counts over time, stacked. */
export function StackedAreaChart(props: StackedAreaChartProps) {
  const { title, description, series, points, xLabel } = props;
  const { formatX = (x: string) => x, height = 260 } = props;
  return (
    <ChartFigure
      title={title}
      description={description}
      height={height}
      table={{
        columns: [xLabel, ...series.map(({ label }) => label)],
        rows: points.map(({ x, values }) => [
          formatX(x),
          ...series.map(({ id }) => values[id] ?? 0),
        ]),
      }}
    >
      <Suspense fallback={<Skeleton width="100%" height={height} />}>
        <AreaPlot {...props} />
      </Suspense>
    </ChartFigure>
  );
}
