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

import { WhatIfLadder } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelDiff } from './ModelDiff';

const MOST = 20;

/** For people: levels before and after, whose entities move, and why. */
export function portalToHuman({
  counts,
  failed,
}: NonNullable<ModelDiff['portal']>): string[] {
  const { ladders, owners, totalOwners, practices } = counts;
  return [
    ...ladders.flatMap(ladderLines),
    ...section(
      'By owner',
      owners
        .slice(0, MOST)
        .map(
          ({ owner, drops, climbs }) =>
            `${owner ?? 'nobody'}: ${drops} drop, ${climbs} climb`,
        ),
      totalOwners,
    ),
    ...section(
      'Those who drop are stopped by',
      practices
        .slice(0, MOST)
        .map(
          ({ id, drops, checks }) =>
            `${id}: ${drops}${
              checks.length > 0
                ? ` (${checks
                    .map(check => `${check.id} ${check.drops}`)
                    .join(', ')})`
                : ''
            }`,
        ),
      practices.length,
    ),
    ...section(
      'Could not be evaluated',
      failed.subjects
        .slice(0, MOST)
        .map(({ entityRef, message }) => `${entityRef}: ${message}`),
      failed.count,
    ),
  ];
}

function ladderLines({ category, levels }: WhatIfLadder): string[] {
  return [
    '',
    `${category?.title ?? 'Overall'}: before → after`,
    ...levels.map(
      ({ level, title, before, after }) =>
        `  ${level}${
          title === undefined ? '' : ` ${title}`
        }: ${before} → ${after}`,
    ),
  ];
}

function section(
  title: string,
  lines: readonly string[],
  total: number,
): string[] {
  const more = total - lines.length;
  return lines.length === 0
    ? []
    : [
        '',
        title,
        ...lines.map(line => `  ${line}`),
        ...(more > 0 ? [`  and ${more} more`] : []),
      ];
}
