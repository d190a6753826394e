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

import { XMLBuilder } from 'fast-xml-parser';
import { CheckReport, EntityReport } from '../CheckReport';
import { Problem } from '../Problem';
import { levelWords } from './levelWords';

/** What XML 1.0 cannot hold. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** JUnit XML: a suite per file, a case per entity and one for the file itself. */
export function toJunit(report: CheckReport): string {
  const suites = report.files.map(file => suiteOf(report, file));
  const sum = (key: '@_tests' | '@_failures' | '@_errors') =>
    suites.reduce((total, suite) => total + suite[key], 0);
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    format: true,
    suppressEmptyNode: true,
  });
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    testsuites: {
      '@_name': 'maturity check',
      '@_tests': sum('@_tests'),
      '@_failures': sum('@_failures'),
      '@_errors': sum('@_errors'),
      testsuite: suites,
    },
  });
}

function suiteOf(report: CheckReport, file: string) {
  const problems = report.problems.filter(problem => problem.file === file);
  const entities = report.entities.filter(entity => entity.file === file);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    '@_name': text(file),
    '@_tests': entities.length + 1,
    '@_failures': entities.filter(({ failures }) => failures.length > 0).length,
    '@_errors': errors.length > 0 ? 1 : 0,
    testcase: [
      {
        '@_name': 'annotations',
        '@_classname': text(file),
        '@_file': text(file),
        ...(errors.length > 0
          ? {
              error: {
                '@_message': text(errors[0].message),
                '@_type': errors[0].code,
                '#text': text(errors.map(inWords).join('\n')),
              },
            }
          : {}),
        'system-out': text(problems.map(inWords).join('\n')),
      },
      ...entities.map(caseOf),
    ],
  };
}

function caseOf(entity: EntityReport) {
  const { entityRef, file, line, failures, model } = entity;
  return {
    '@_name': text(`${entityRef} under ${model}`),
    '@_classname': text(file),
    '@_file': text(file),
    '@_line': line,
    ...(failures.length > 0
      ? {
          failure: {
            '@_message': text(failures[0]),
            '@_type': 'level',
            '#text': text(`${file}:${line} ${failures.join('; ')}`),
          },
        }
      : {}),
    'system-out': text(levelWords(entity)),
  };
}

function inWords({ file, line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column} ${severity}: ${message}`;
}

function text(value: string): string {
  return value.replace(FORBIDDEN, '\ufffd');
}
