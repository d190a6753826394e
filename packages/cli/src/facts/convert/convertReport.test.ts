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

import { readFileSync } from 'fs';
import { resolve } from 'path';
import { loadShippedModels } from '../../model/loadModel';
import { toPushed } from '../toPushed';
import { convertReport } from './convertReport';

function fixture(name: string): string {
  return readFileSync(resolve(__dirname, '../__fixtures__', name), 'utf8');
}

function convert(
  text: string,
  options: { inPipeline?: boolean; kind?: 'sast' } = {},
) {
  return convertReport({ text, inPipeline: true, ...options });
}

function values(name: string, inPipeline = true) {
  const { facts } = convert(fixture(name), { inPipeline });
  return Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));
}

describe('what reports prove', () => {
  it('OpenSSF Scorecard: every check, inconclusive ones as -1, with date and link', () => {
    const { facts } = convert(fixture('scorecard.json'));
    expect(facts).toHaveLength(20);
    expect(facts[1]).toEqual({
      fact: 'scorecard.branch-protection',
      value: -1,
      observedAt: '2026-11-18T03:04:11.000Z',
      url: 'https://scorecard.dev/viewer/?uri=github.com%2Facme%2Fshop',
    });
    expect(values('scorecard.json')).toMatchObject({
      'scorecard.cii-best-practices': 0,
      'scorecard.ci-tests': 8,
      'scorecard.sast': 9,
    });
  });

  it('Trivy: open findings, each once, and the scan itself', () => {
    expect(values('trivy-image.json')).toEqual({
      'vuln.scan-enabled': true,
      'vuln.critical-open': 1,
      'vuln.high-open': 2,
      'vuln.last-scan-at': '2026-11-20T20:10:09.383Z',
      'ci.image-scan-step': true,
    });
    expect(values('trivy-repository.json')).toEqual({
      'vuln.scan-enabled': true,
      'vuln.critical-open': 0,
      'vuln.high-open': 0,
      'vuln.last-scan-at': '2026-11-20T17:07:47.383Z',
      'k8s.secret-in-git-findings': 1,
      'ci.dependency-scan-step': true,
      'ci.iac-scan-step': true,
      'ci.secret-scan-step': true,
    });
  });

  it('Trivy: says nothing of vulnerabilities when nothing was looked at', () => {
    const { facts, notes } = convert(
      JSON.stringify({ SchemaVersion: 2, ArtifactName: '.' }),
    );
    expect(facts).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('no packages')]);
  });

  it('SARIF: by what the tool looks for, without what was accepted', () => {
    expect(values('codeql.sarif.json')).toEqual({ 'ci.sast-step': true });
    expect(values('gitleaks.sarif.json')).toEqual({
      'ci.secret-scan-step': true,
      'k8s.secret-in-git-findings': 1,
    });
    expect(values('grype.sarif.json')).toEqual({
      'ci.dependency-scan-step': true,
      'vuln.scan-enabled': true,
      'vuln.critical-open': 1,
      'vuln.high-open': 1,
    });
    expect(convert(fixture('codeql.sarif.json')).facts[0].observedAt).toBe(
      '2026-11-20T10:11:12.345Z',
    );
  });

  it('SARIF: asks what an unknown tool looks for, and refuses unfinished runs', () => {
    const unknown = fixture('codeql.sarif.json').replace(
      '"CodeQL"',
      '"Inhouse"',
    );
    expect(() => convert(unknown)).toThrow('--kind');
    expect(convert(unknown, { kind: 'sast' }).facts).toHaveLength(1);
    expect(() =>
      convert(
        fixture('codeql.sarif.json').replace(
          '"executionSuccessful": true',
          '"executionSuccessful": false',
        ),
      ),
    ).toThrow('did not finish');
  });

  it('SARIF: counts nothing when the severity of a finding is not known', () => {
    const { facts, notes } = convert(
      fixture('grype.sarif.json').replace('"9.8"', '"unknown"'),
    );
    expect(facts.map(({ fact }) => fact)).not.toContain('vuln.high-open');
    expect(notes).toEqual([expect.stringContaining('security-severity')]);
  });

  it('JUnit: that tests ran', () => {
    expect(values('surefire.xml')).toEqual({ 'ci.tests-on-change': true });
    expect(convert(fixture('jest-junit.xml')).facts).toEqual([
      {
        fact: 'ci.tests-on-change',
        value: true,
        observedAt: '2026-11-20T09:30:14.000Z',
      },
    ]);
    expect(convert(fixture('pytest-skipped.xml'))).toEqual({
      facts: [],
      notes: ['No test ran, so nothing is said of tests'],
    });
  });

  it('proves no step of a pipeline outside of one', () => {
    for (const [name, step] of [
      ['trivy-image.json', 'ci.'],
      ['codeql.sarif.json', 'ci.'],
      ['jest-junit.xml', 'ci.'],
    ]) {
      expect(
        Object.keys(values(name, false)).filter(id => id.startsWith(step)),
      ).toEqual([]);
    }
  });

  it('facts: as a list, as the body of a push, and by id', () => {
    const list = [{ fact: 'ci.sast-step', value: true }];
    expect(convert(JSON.stringify(list)).facts).toEqual(list);
    expect(
      convert(JSON.stringify({ source: 'ci', facts: list })),
    ).toMatchObject({ source: 'ci', facts: list });
    expect(convert('{"ci.sast-step": true, "ci.runs-30d": 3}').facts).toEqual([
      ...list,
      { fact: 'ci.runs-30d', value: 3 },
    ]);
  });

  it('has facts of the shipped models, with their types', async () => {
    const models = await loadShippedModels();
    for (const name of [
      'scorecard.json',
      'trivy-image.json',
      'trivy-repository.json',
      'codeql.sarif.json',
      'gitleaks.sarif.json',
      'grype.sarif.json',
      'surefire.xml',
    ]) {
      const { facts, notes } = toPushed({
        drafts: convert(fixture(name)).facts,
        entityRef: 'shop',
        observedAt: '2026-11-20T00:00:00Z',
        models,
      });
      expect({ name, notes }).toEqual({ name, notes: [] });
      expect(facts.length).toBeGreaterThan(0);
      expect(facts[0].entityRef).toBe('component:default/shop');
    }
  });
});

describe('reports that are broken', () => {
  it.each([
    'scorecard.json',
    'trivy-image.json',
    'codeql.sarif.json',
    'surefire.xml',
    'jest-junit.xml',
  ])('%s, cut off in the middle', name => {
    const text = fixture(name);
    expect(() => convert(text.slice(0, text.length / 2))).toThrow(
      /not (JUnit XML|JSON nor XML)|neither JSON nor XML/,
    );
  });

  it.each([
    [
      'scorecard',
      '{"date": "2026-11-18", "checks": [{"name": "SAST", "score": 11}]}',
      'checks.0.score',
    ],
    ['scorecard', '{"date": "2026-11-18", "checks": {}}', 'checks'],
    ['trivy', '{"SchemaVersion": 1, "ArtifactName": "x"}', 'SchemaVersion'],
    ['trivy', '[{"Target": "x", "Vulnerabilities": null}]', 'the whole'],
    [
      'trivy',
      '{"SchemaVersion": 2, "ArtifactName": "x", "Results": [{"Target": "x", "Vulnerabilities": [{}]}]}',
      'Results.0.Vulnerabilities.0.VulnerabilityID',
    ],
    ['sarif', '{"version": "2.0.0", "runs": []}', 'version'],
    [
      'sarif',
      '{"version": "2.1.0", "runs": [{"tool": {}}]}',
      'runs.0.tool.driver',
    ],
    ['junit', '<html><body/></html>', 'no test suites'],
    ['junit', '<testsuites><testsuite></testsuites>', 'line 1'],
    ['facts', '[{"fact": "ci.sast-step"}]', '0.value'],
    ['facts', '{"facts": [{"fact": "x", "value": null}]}', 'facts.0.value'],
    ['facts', '"ci.sast-step"', 'the whole'],
  ] as const)('%s: %s', (format, text, place) => {
    expect(() => convertReport({ text, format, inPipeline: true })).toThrow(
      place,
    );
  });

  it('an empty one, and prose', () => {
    expect(() => convert('')).toThrow('The report is empty');
    expect(() => convert('no findings')).toThrow('neither JSON nor XML');
  });
});
