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

/** What the axes, grids and tooltips of all charts have in common. */
export const axisProps = {
  stroke: 'var(--bui-border-1)',
  tick: { fill: 'var(--bui-fg-primary)', fontSize: 12 },
  tickLine: false,
} as const;

export const gridProps = {
  stroke: 'var(--bui-border-1)',
  strokeDasharray: '2 4',
} as const;

export const tooltipProps = {
  contentStyle: {
    background: 'var(--bui-bg-neutral-1)',
    border: '1px solid var(--bui-border-1)',
    borderRadius: 'var(--bui-radius-3)',
    color: 'var(--bui-fg-primary)',
    fontSize: 12,
  },
  itemStyle: { color: 'var(--bui-fg-primary)' },
  labelStyle: { color: 'var(--bui-fg-primary)', fontWeight: 600 },
  cursor: {
    fill: 'color-mix(in srgb, var(--bui-fg-primary) 6%, transparent)',
    stroke: 'var(--bui-border-2)',
  },
} as const;
