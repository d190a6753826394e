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

import { DateTime } from 'luxon';
import { SnapshotView } from '../snapshot/SnapshotView';

const RECENT_DAYS = 30;

/**
 * The moment since which something is recent: the last one of the day 30 days
 * ago, as movers have it by default, or where history begins.
 */
export function recently({ clock, history }: SnapshotView): number {
  const { edge = 0 } = history.frame;
  const day = DateTime.fromMillis(clock.now(), { zone: 'utc' })
    .minus({ days: RECENT_DAYS })
    .endOf('day');
  return Math.max(day.toMillis(), edge - 1);
}
