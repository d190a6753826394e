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

import { MovedCheck } from '@platform-maturity/backstage-plugin-maturity-common';
import { SnapshotView } from '../snapshot/SnapshotView';
import { CheckChange } from './MovedCheckStore';

const MOST_CHECKS = 20;

/**
 * Changes of checks as they are told: those first that went the same way as
 * the level. Of what is asked for less only the checks that are asked no more.
 */
export function toMovedChecks(
  { model }: SnapshotView,
  options: {
    direction: 'up' | 'down' | 'less' | 'entered' | 'left';
    changes: readonly CheckChange[];
  },
): MovedCheck[] {
  const { direction, changes } = options;
  const rises = direction === 'up' || direction === 'entered';
  const along = ({ from, to }: CheckChange) =>
    rises ? holds(to) && !holds(from) : holds(from) && !holds(to);
  const told =
    direction === 'less'
      ? changes.filter(({ to }) => to === 'not-applicable')
      : [...changes.filter(along), ...changes.filter(change => !along(change))];
  return told
    .flatMap(({ check: id, from, to, cause, at }) => {
      const index = model.checkIndex(id);
      const check = index === undefined ? undefined : model.checks[index];
      return check
        ? [
            {
              id,
              title: check.definition.title,
              practice: check.practice,
              from: from ?? null,
              to: to ?? null,
              cause,
              at: new Date(at).toISOString(),
            },
          ]
        : [];
    })
    .slice(0, MOST_CHECKS);
}

function holds(state: string | undefined): boolean {
  return state === 'passed' || state === 'waived';
}
