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
  Legend,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  Tooltip,
} from 'recharts';
import { ChartFigure } from './ChartFigure';
import { axisProps, gridProps, tooltipProps } from './chartTheme';

export interface RadarAxis {
  id: string;
  label: string;
  level: number;
  /** Without one nothing is aimed at. */
  target?: number;
}

export interface LevelRadarProps {
  title: string;
  description?: string;
  axes: readonly RadarAxis[];
  topLevel: number;
  axisLabel: string;
  levelLabel: string;
  targetLabel: string;
  /** In the table, where there is no target. */
  noTarget: string;
  height?: number;
}

/** Levels by aspect against what is aimed at, as a radar with its table. */
export function LevelRadar(props: LevelRadarProps) {
  const { title, description, axes, topLevel, height = 320 } = props;
  const { axisLabel, levelLabel, targetLabel, noTarget } = props;
  return (
    <ChartFigure
      title={title}
      description={description}
      height={height}
      table={{
        columns: [axisLabel, levelLabel, targetLabel],
        rows: axes.map(({ label, level, target }) => [
          label,
          level,
          target ?? noTarget,
        ]),
      }}
    >
      <ResponsiveContainer width="100%" height="100%">
        <RadarChart
          data={axes.map(({ label, level, target }) => ({
            label,
            level,
            target,
          }))}
          outerRadius="72%"
          // Words beside the drawing stay in sight on a phone too.
          margin={{ left: 64, right: 64 }}
          accessibilityLayer={false}
        >
          <PolarGrid {...gridProps} strokeDasharray={undefined} />
          <PolarAngleAxis dataKey="label" tick={axisProps.tick} />
          <PolarRadiusAxis
            domain={[0, topLevel]}
            tickCount={topLevel + 1}
            // Between two axes, where no label stands.
            angle={90 - 180 / Math.max(axes.length, 1)}
            tick={axisProps.tick}
            axisLine={false}
          />
          <Radar
            dataKey="target"
            name={targetLabel}
            stroke="var(--bui-fg-primary)"
            strokeDasharray="5 4"
            fill="none"
            dot={{ r: 3, strokeDasharray: 'none' }}
            isAnimationActive={false}
          />
          <Radar
            dataKey="level"
            name={levelLabel}
            stroke="var(--bui-accent-bg)"
            strokeWidth={2}
            fill="var(--bui-accent-bg)"
            fillOpacity={0.25}
            dot={{ r: 3 }}
            isAnimationActive={false}
          />
          <Tooltip {...tooltipProps} />
          <Legend
            formatter={text => (
              <span style={{ color: 'var(--bui-fg-primary)', fontSize: 12 }}>
                {text}
              </span>
            )}
          />
        </RadarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
