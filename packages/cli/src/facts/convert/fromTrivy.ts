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
import { ConvertOptions, Converted, FactDraft } from '../FactDraft';
import { readReport, toTime } from './readReport';

const result = z.looseObject({
  Target: z.string(),
  Class: z.string().optional(),
  Vulnerabilities: z
    .array(
      z.looseObject({
        VulnerabilityID: z.string(),
        PkgName: z.string().optional(),
        InstalledVersion: z.string().optional(),
        Severity: z.string(),
      }),
    )
    .nullish(),
  Secrets: z
    .array(
      z.looseObject({ RuleID: z.string(), StartLine: z.number().optional() }),
    )
    .nullish(),
});

const schema = z.looseObject({
  SchemaVersion: z.literal(2),
  CreatedAt: z.string().optional(),
  ArtifactName: z.string(),
  ArtifactType: z.string().optional(),
  Results: z.array(result).nullish(),
});

type Result = z.output<typeof result>;

const PACKAGES = ['os-pkgs', 'lang-pkgs'];

/** The output of `trivy image|fs|repository --format json`. */
export function fromTrivy(text: string, options: ConvertOptions): Converted {
  const report = readReport({
    text,
    what: 'the JSON output of Trivy',
    schema,
  });
  const results = report.Results ?? [];
  const observedAt = toTime(report.CreatedAt);
  const facts: FactDraft[] = [];
  const notes: string[] = [];
  const add = (fact: string, value: FactDraft['value']) =>
    facts.push({ fact, value, observedAt });
  const packages = results.filter(
    ({ Class, Vulnerabilities }) =>
      Vulnerabilities || PACKAGES.includes(Class ?? ''),
  );
  if (packages.length > 0) {
    add('vuln.scan-enabled', true);
    add('vuln.critical-open', countOpen(packages, 'CRITICAL'));
    add('vuln.high-open', countOpen(packages, 'HIGH'));
    if (observedAt) {
      add('vuln.last-scan-at', observedAt);
    } else {
      notes.push(
        'The report does not say when it was made (Trivy before 0.47), so vuln.last-scan-at is left out',
      );
    }
  } else {
    notes.push(
      'The report names no packages that were looked at, so nothing is said of vulnerabilities',
    );
  }
  const secrets = results.flatMap(({ Secrets }) => Secrets ?? []).length;
  if (secrets > 0 && report.ArtifactType !== 'container_image') {
    add('k8s.secret-in-git-findings', secrets);
  }
  if (options.inPipeline) {
    stepsOf(report.ArtifactType, results).forEach(step => add(step, true));
  }
  return { facts, notes };
}

/** One finding in several places counts once. */
function countOpen(results: readonly Result[], severity: string): number {
  return new Set(
    results
      .flatMap(({ Vulnerabilities }) => Vulnerabilities ?? [])
      .filter(({ Severity }) => Severity.toUpperCase() === severity)
      .map(({ VulnerabilityID, PkgName, InstalledVersion }) =>
        [VulnerabilityID, PkgName, InstalledVersion].join(' '),
      ),
  ).size;
}

/** What a scan in a pipeline proves of the pipeline. */
function stepsOf(
  artifact: string | undefined,
  results: readonly Result[],
): string[] {
  const has = (wanted: string) => results.some(({ Class }) => Class === wanted);
  return [
    ...(artifact === 'container_image' && (has('os-pkgs') || has('lang-pkgs'))
      ? ['ci.image-scan-step']
      : []),
    ...(artifact !== 'container_image' && has('lang-pkgs')
      ? ['ci.dependency-scan-step']
      : []),
    ...(has('config') ? ['ci.iac-scan-step'] : []),
    ...(has('secret') ? ['ci.secret-scan-step'] : []),
  ];
}
