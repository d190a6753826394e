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

import { useId } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { ChartFigure } from './ChartFigure';
import { axisProps, gridProps, tooltipProps } from './chartTheme';

export interface StackedBar {
  id: string;
  label: string;
  color: string;
  /** The solid part. */
  decided: number;
  /** The hatched part on top of it. */
  undecided: number;
}

export interface StackedBarChartProps {
  title: string;
  description?: string;
  bars: readonly StackedBar[];
  /** The words for the columns of the table and for the tooltip. */
  words: { bar: string; decided: string; undecided: string };
  height?: number;
  onSelect?: (id: string) => void;
}

/** One bar per level or the like, with its undecided part hatched on top. */
export function StackedBarChart(props: StackedBarChartProps) {
  const { title, description, bars, words, height = 240, onSelect } = props;
  const patternId = useId();
  return (
    <ChartFigure
      title={title}
      description={description}
      height={height}
      table={{
        columns: [words.bar, words.decided, words.undecided],
        rows: bars.map(bar => [bar.label, bar.decided, bar.undecided]),
      }}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={[...bars]}
          margin={{ top: 8, right: 8, bottom: 0, left: -16 }}
          accessibilityLayer={false}
        >
          <defs>
            {bars.map((bar, index) => (
              <pattern
                key={bar.id}
                id={`${patternId}-${index}`}
                width="7"
                height="7"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="3" height="7" style={{ fill: bar.color }} />
              </pattern>
            ))}
          </defs>
          <CartesianGrid {...gridProps} vertical={false} />
          <XAxis dataKey="label" {...axisProps} interval={0} />
          <YAxis {...axisProps} allowDecimals={false} axisLine={false} />
          <Tooltip {...tooltipProps} />
          <Bar
            dataKey="decided"
            name={words.decided}
            stackId="count"
            isAnimationActive={false}
            onClick={(_, index) => onSelect?.(bars[index].id)}
          >
            {bars.map(bar => (
              <Cell key={bar.id} fill={bar.color} />
            ))}
          </Bar>
          <Bar
            dataKey="undecided"
            name={words.undecided}
            stackId="count"
            isAnimationActive={false}
            radius={[4, 4, 0, 0]}
            onClick={(_, index) => onSelect?.(bars[index].id)}
          >
            {bars.map((bar, index) => (
              <Cell
                key={bar.id}
                fill={`url(#${patternId}-${index})`}
                stroke={bar.color}
              />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
