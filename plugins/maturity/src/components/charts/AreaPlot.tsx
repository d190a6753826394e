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
import { axisProps, gridProps, tooltipProps } from './chartTheme';
import { StackedAreaChartProps } from './StackedAreaChart';

/** What is drawn of a stacked chart; loaded only where there is one. */
export function AreaPlot(props: StackedAreaChartProps) {
  const { series, points, marks = [], activeX, onActiveX, onSelectX } = props;
  const { formatX = (x: string) => x } = props;
  const labelOf = (state: { activeLabel?: string | number }) =>
    state.activeLabel === undefined ? undefined : String(state.activeLabel);
  // Words at either end stay within the drawing.
  const anchorOf = (x: string) => {
    const at =
      points.findIndex(point => point.x === x) / Math.max(points.length - 1, 1);
    if (at < 0.15) {
      return 'start';
    }
    return at > 0.85 ? 'end' : 'middle';
  };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <AreaChart
        data={points.map(({ x, values }) => ({ ...values, x }))}
        margin={{ top: 16, right: 8, bottom: 0, left: -16 }}
        accessibilityLayer={false}
        onMouseMove={state => onActiveX?.(labelOf(state))}
        onMouseLeave={() => onActiveX?.(undefined)}
        onClick={state => {
          const x = labelOf(state);
          if (x !== undefined) {
            onSelectX?.(x);
          }
        }}
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
            label={({ viewBox }: { viewBox: { x: number; y: number } }) => (
              <text
                x={viewBox.x}
                y={viewBox.y - 5}
                fill="var(--bui-fg-primary)"
                fontSize={11}
                textAnchor={anchorOf(x)}
              >
                {label}
              </text>
            )}
          />
        ))}
        {activeX !== undefined && (
          <ReferenceLine x={activeX} stroke="var(--bui-fg-primary)" />
        )}
      </AreaChart>
    </ResponsiveContainer>
  );
}
