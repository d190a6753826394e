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

import type { Log } from 'sarif';
import { CheckReport } from '../CheckReport';
import { version } from '../../../package.json';
import { ruleDescriptions } from './ruleDescriptions';

interface Finding {
  ruleId: string;
  level: 'error' | 'warning' | 'note';
  message: string;
  file: string;
  line: number;
  column: number;
}

/** SARIF 2.1.0, as code scanning services read it. */
export function toSarif(report: CheckReport): Log {
  const findings: Finding[] = [
    ...report.problems.map(({ code, severity, ...rest }) => ({
      ...rest,
      ruleId: code,
      level: severity,
    })),
    ...report.entities.flatMap(({ failures, entityRef, file, line, column }) =>
      failures.map(failure => ({
        ruleId: 'level',
        level: 'error' as const,
        message: `${entityRef}: ${failure}`,
        file,
        line,
        column,
      })),
    ),
  ];
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'maturity',
            semanticVersion: version,
            informationUri:
              'https://github.com/platform-maturity/backstage-plugin-maturity',
            rules: rules.map(id => ({
              id,
              shortDescription: { text: ruleDescriptions[id] ?? id },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(finding => ({
          ruleId: finding.ruleId,
          ruleIndex: rules.indexOf(finding.ruleId),
          level: finding.level,
          message: { text: finding.message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: finding.file
                    .split('/')
                    .map(encodeURIComponent)
                    .join('/'),
                },
                region: {
                  startLine: finding.line,
                  startColumn: finding.column,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}
