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

import { CategoryReport, EntityReport } from '../CheckReport';

const REASONS: Record<string, string> = {
  'not-a-subject': 'the model does not look at it',
  'no-members': 'it has no members',
  'nothing-applies': 'the model asks nothing of it',
};

/** Where an entity stands, in words. */
export function levelWords(report: EntityReport): string {
  if (report.status !== 'scored') {
    return `not scored: ${REASONS[report.reason ?? ''] ?? report.status}`;
  }
  if (report.level === null) {
    return report.categories
      .filter(({ level }) => level !== null)
      .map(category => `${category.title} ${range(category)}`)
      .join(', ');
  }
  const title = report.levelTitle ? ` · ${report.levelTitle}` : '';
  return `Level ${report.level} of ${report.levels}${title}${
    report.potentialLevel !== null && report.potentialLevel > report.level
      ? ` (up to ${report.potentialLevel}, with evidence)`
      : ''
  }`;
}

function range({ level, potentialLevel }: CategoryReport): string {
  return potentialLevel !== null && level !== null && potentialLevel > level
    ? `${level}–${potentialLevel}`
    : `${level}`;
}
