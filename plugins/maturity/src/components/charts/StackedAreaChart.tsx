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

import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFigure } from './ChartFigure';
import { axisProps, gridProps, tooltipProps } from './chartTheme';

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
}

/** Counts over time, stacked. */
export function StackedAreaChart(props: StackedAreaChartProps) {
  const { title, description, series, points, marks = [], xLabel } = props;
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
      <ResponsiveContainer width="100%" height="100%">
        <AreaChart
          data={points.map(({ x, values }) => ({ ...values, x }))}
          margin={{ top: 16, right: 8, bottom: 0, left: -16 }}
          accessibilityLayer={false}
        >
          <CartesianGrid {...gridProps} vertical={false} />
          <XAxis
            dataKey="x"
            {...axisProps}
            tickFormatter={formatX}
            minTickGap={32}
          />
          <YAxis {...axisProps} allowDecimals={false} axisLine={false} />
          <Tooltip
            {...tooltipProps}
            labelFormatter={label => formatX(String(label))}
          />
          {series.map(({ id, label, color }) => (
            <Area
              key={id}
              dataKey={id}
              name={label}
              stackId="count"
              type="stepAfter"
              stroke={color}
              fill={color}
              fillOpacity={1}
              isAnimationActive={false}
            />
          ))}
          {marks.map(({ x, label }) => (
            <ReferenceLine
              key={`${x} ${label}`}
              x={x}
              stroke="var(--bui-fg-primary)"
              strokeDasharray="3 3"
              label={{
                value: label,
                position: 'top',
                fill: 'var(--bui-fg-primary)',
                fontSize: 11,
              }}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
