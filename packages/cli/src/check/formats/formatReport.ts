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

import { CheckReport } from '../CheckReport';
import { toGithub } from './toGithub';
import { toHuman } from './toHuman';
import { toJunit } from './toJunit';
import { toSarif } from './toSarif';

/** How a report can be printed. */
export const FORMATS = ['human', 'json', 'junit', 'sarif', 'github'] as const;

export type ReportFormat = (typeof FORMATS)[number];

/** The text of a report. */
export function formatReport(
  report: CheckReport,
  options: { format: ReportFormat; colors: boolean },
): string {
  switch (options.format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'junit':
      return toJunit(report);
    case 'sarif':
      return `${JSON.stringify(toSarif(report), null, 2)}\n`;
    case 'github':
      return toGithub(report);
    default:
      return toHuman(report, options);
  }
}
