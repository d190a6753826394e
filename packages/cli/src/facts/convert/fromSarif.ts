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

import { z } from 'zod';
import { CliError } from '../../io/CliError';
import { ConvertOptions, Converted, FactDraft, ToolKind } from '../FactDraft';
import { readReport, toTime } from './readReport';
import { toolKind } from './sarifTools';

const rule = z.looseObject({
  id: z.string().optional(),
  properties: z
    .looseObject({
      'security-severity': z.union([z.string(), z.number()]).optional(),
      tags: z.array(z.string()).nullish(),
    })
    .optional(),
});

const component = z.looseObject({
  name: z.string(),
  rules: z.array(rule).nullish(),
});

const result = z.looseObject({
  ruleId: z.string().optional(),
  ruleIndex: z.number().int().optional(),
  rule: z
    .looseObject({
      id: z.string().optional(),
      index: z.number().int().optional(),
      toolComponent: z
        .looseObject({ index: z.number().int().optional() })
        .optional(),
    })
    .optional(),
  kind: z.string().optional(),
  baselineState: z.string().optional(),
  suppressions: z
    .array(z.looseObject({ status: z.string().optional() }))
    .nullish(),
});

const run = z.looseObject({
  tool: z.looseObject({
    driver: component,
    extensions: z.array(component).nullish(),
  }),
  invocations: z
    .array(
      z.looseObject({
        executionSuccessful: z.boolean().optional(),
        endTimeUtc: z.string().optional(),
      }),
    )
    .nullish(),
  results: z.array(result).nullish(),
});

const schema = z.looseObject({
  version: z.literal('2.1.0'),
  runs: z.array(run).min(1),
});

type Rule = z.output<typeof rule>;
type Run = z.output<typeof run>;
type Result = z.output<typeof result>;

/** As GitHub reads `security-severity`. */
const CRITICAL = 9;
const HIGH = 7;

const STEPS: Record<ToolKind, string> = {
  sast: 'ci.sast-step',
  secrets: 'ci.secret-scan-step',
  vulnerabilities: 'ci.dependency-scan-step',
  iac: 'ci.iac-scan-step',
};

/** SARIF 2.1.0 of code, secret, vulnerability and configuration scanners. */
export function fromSarif(text: string, options: ConvertOptions): Converted {
  const { runs } = readReport({ text, what: 'SARIF 2.1.0', schema });
  const notes: string[] = [];
  const byKind = new Map<ToolKind, Run[]>();
  for (const each of runs) {
    const { name } = each.tool.driver;
    const kind = options.kind ?? toolKind(name);
    if (!kind) {
      throw new CliError(
        `What ${name} looks for is not known; say so with --kind`,
      );
    }
    refuseUnfinished(each);
    byKind.set(kind, [...(byKind.get(kind) ?? []), each]);
  }
  const facts = [...byKind].flatMap(([kind, ofKind]) =>
    factsOf(kind, ofKind, { options, notes }),
  );
  return { facts, notes };
}

function factsOf(
  kind: ToolKind,
  runs: readonly Run[],
  { options, notes }: { options: ConvertOptions; notes: string[] },
): FactDraft[] {
  const observedAt = runs
    .flatMap(({ invocations }) => invocations ?? [])
    .flatMap(({ endTimeUtc }) => toTime(endTimeUtc) ?? [])
    .sort()
    .at(-1);
  const fact = (id: string, value: FactDraft['value']): FactDraft => ({
    fact: id,
    value,
    observedAt,
  });
  const open = runs.flatMap(each =>
    (each.results ?? [])
      .filter(found => isOpen(found) && isOfKind(kind, ruleOf(each, found)))
      .map(found => severityOf(ruleOf(each, found))),
  );
  const facts = options.inPipeline ? [fact(STEPS[kind], true)] : [];
  if (kind === 'secrets') {
    facts.push(fact('k8s.secret-in-git-findings', open.length));
  }
  if (kind === 'vulnerabilities') {
    facts.push(fact('vuln.scan-enabled', true));
    if (observedAt) {
      facts.push(fact('vuln.last-scan-at', observedAt));
    }
    if (open.includes(undefined)) {
      notes.push(
        'Some findings have no security-severity, so open vulnerabilities are not counted',
      );
    } else {
      const scores = open.flatMap(score => score ?? []);
      facts.push(
        fact(
          'vuln.critical-open',
          scores.filter(score => score >= CRITICAL).length,
        ),
        fact(
          'vuln.high-open',
          scores.filter(score => score >= HIGH && score < CRITICAL).length,
        ),
      );
    }
  }
  if (facts.length === 0) {
    notes.push(
      `A ${kind} report proves a step of a pipeline; outside of one (CI is not set) it proves nothing`,
    );
  }
  return facts;
}

function refuseUnfinished({ tool, invocations }: Run): void {
  if (
    invocations?.some(
      ({ executionSuccessful }) => executionSuccessful === false,
    )
  ) {
    throw new CliError(
      `${tool.driver.name} says that it did not finish; its report proves nothing`,
    );
  }
}

function isOpen({ kind, baselineState, suppressions }: Result): boolean {
  const isSuppressed = (suppressions ?? []).some(
    ({ status }) => status === undefined || status === 'accepted',
  );
  return (
    (kind === undefined || kind === 'fail') &&
    baselineState !== 'absent' &&
    !isSuppressed
  );
}

/** Trivy puts whatever it found into one run, told apart by tags of rules. */
const OTHERS = ['secret', 'misconfiguration', 'license'];

function isOfKind(kind: ToolKind, described: Rule | undefined): boolean {
  const tags = described?.properties?.tags ?? [];
  return kind !== 'vulnerabilities' || !tags.some(tag => OTHERS.includes(tag));
}

function ruleOf({ tool }: Run, found: Result): Rule | undefined {
  const extension = found.rule?.toolComponent?.index;
  const { rules } =
    extension === undefined
      ? tool.driver
      : tool.extensions?.[extension] ?? tool.driver;
  const id = found.ruleId ?? found.rule?.id;
  const index = found.ruleIndex ?? found.rule?.index ?? -1;
  return rules?.[index] ?? rules?.find(candidate => candidate.id === id);
}

function severityOf(described: Rule | undefined): number | undefined {
  const score = Number(described?.properties?.['security-severity'] ?? NaN);
  return Number.isNaN(score) ? undefined : score;
}
