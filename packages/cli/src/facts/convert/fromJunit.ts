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

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CliError } from '../../io/CliError';
import { ConvertOptions, Converted } from '../FactDraft';
import { toTime } from './readReport';

type XmlNode = { [name: string]: unknown };

const LISTS = ['testsuite', 'testcase'];

/** JUnit XML, as test runners of most languages write it. */
export function fromJunit(text: string, options: ConvertOptions): Converted {
  const suites = suitesOf(text);
  const cases = suites.flatMap(suite => list(suite.testcase));
  const ran = cases.filter(hasRun).length;
  const observedAt = suites
    .flatMap(suite => toTime(utc(suite['@_timestamp'])) ?? [])
    .sort()
    .at(-1);
  if (ran === 0) {
    return { facts: [], notes: ['No test ran, so nothing is said of tests'] };
  }
  return options.inPipeline
    ? {
        facts: [{ fact: 'ci.tests-on-change', value: true, observedAt }],
        notes: [],
      }
    : {
        facts: [],
        notes: [
          `${ran} tests ran, but outside of a pipeline (CI is not set), which proves nothing of changes`,
        ],
      };
}

/** All suites, nested ones too. */
function suitesOf(text: string): XmlNode[] {
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw new CliError(
      `This is not JUnit XML: line ${valid.err.line}: ${valid.err.msg}`,
    );
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseAttributeValue: false,
    // Texts are not needed, and entities in them are not to be trusted.
    processEntities: false,
    isArray: name => LISTS.includes(name),
  });
  const document = parse(parser, text);
  const roots = [
    ...list(document.testsuite),
    ...nodes(document.testsuites).flatMap(root => list(root.testsuite)),
  ];
  if (roots.length === 0 && !('testsuites' in document)) {
    throw new CliError('This is not JUnit XML: it has no test suites');
  }
  const all: XmlNode[] = [];
  for (let level = roots; level.length > 0; ) {
    all.push(...level);
    level = level.flatMap(suite => list(suite.testsuite));
  }
  return all;
}

/** GoogleTest says in attributes what others say in an element. */
function hasRun(testcase: XmlNode): boolean {
  return (
    !('skipped' in testcase) &&
    !['notrun', 'skipped', 'disabled'].includes(String(testcase['@_status'])) &&
    !['skipped', 'suppressed'].includes(String(testcase['@_result']))
  );
}

/** Refuses what would fetch files or fill the memory, as the library does. */
function parse(parser: XMLParser, text: string): XmlNode {
  try {
    return parser.parse(text) as XmlNode;
  } catch (error) {
    throw new CliError(
      `This is not JUnit XML: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

function list(value: unknown): XmlNode[] {
  return Array.isArray(value) ? value.flatMap(nodes) : nodes(value);
}

function nodes(value: unknown): XmlNode[] {
  // An element without content is an empty text.
  if (value === '') {
    return [{}];
  }
  return typeof value === 'object' && value !== null ? [value as XmlNode] : [];
}

/** The format has no offsets; most tools write UTC. */
function utc(value: unknown): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  return /([zZ]|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`;
}
