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

import { createWorkshop } from '../__testUtils__/runCli';

const workshop = createWorkshop();

const MINUTE = 60_000;

async function push(report: string | Uint8Array, ...args: string[]) {
  await workshop.write({ report });
  return workshop.run(
    ['facts', 'push', 'report', '-e', 'shop', '--dry-run', ...args],
    { env: { CI: 'true' } },
  );
}

function utf16(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

const FACTS = '{"ci.sast-step": true}';
const SUITE = '<testsuite><testcase name="a"/></testsuite>';

describe('encodings of reports', () => {
  it.each([
    ['UTF-8 with a byte order mark', `\ufeff${FACTS}`],
    ['UTF-16 of a Windows shell', utf16(FACTS)],
    ['UTF-16, the other way round', utf16(FACTS).swap16()],
    ['XML in UTF-16', utf16(`<?xml version="1.0" encoding="UTF-16"?>${SUITE}`)],
    [
      'XML in Latin 1',
      Buffer.from(
        `<?xml version="1.0" encoding="ISO-8859-1"?>${SUITE.replace(
          '"a"',
          '"ä"',
        )}`,
        'latin1',
      ),
    ],
  ])('%s', async (_, report) => {
    const { code, out, err } = await push(report);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).facts).toHaveLength(1);
  });

  it('refuses JSON in anything else', async () => {
    const { code, err } = await push(
      Buffer.from('{"ci.owner": "Jürgen"}', 'latin1'),
    );
    expect({ code, err }).toEqual({
      code: 2,
      err: 'The report is not UTF-8 text\n',
    });
  });
});

describe('reports of tools that are not known', () => {
  it.each([
    ['jest --json', { numTotalTests: 3, success: true, testResults: [] }],
    ['semgrep --json', { version: '1', results: [], errors: [], paths: {} }],
    ['grype -o json', { matches: [], source: {}, descriptor: {} }],
    ['npm audit --json', { auditReportVersion: 2, vulnerabilities: {} }],
    ['gitleaks', [{ RuleID: 'key', File: 'a.pem', StartLine: 1 }]],
    ['something empty', {}],
    ['a name that objects have', JSON.parse('{"__proto__": true}')],
  ])('%s', async (_, report) => {
    const { code, out, err } = await push(JSON.stringify(report));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('looks like none that is known');
  });

  it.each([
    [
      'coverage',
      '<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "http://x.example/c.dtd"><coverage line-rate="0.9"/>',
    ],
    ['NUnit', '<test-run><test-suite><test-case/></test-suite></test-run>'],
    ['an error page', '<!DOCTYPE html><html><body>504</body></html>'],
  ])('%s', async (_, report) => {
    const { code, err } = await push(report);
    expect(code).toBe(2);
    expect(err).toContain('This is not JUnit XML: ');
  });

  it('says so when there is nothing in it', async () => {
    const { code, err } = await push('[]');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'note: There are no facts to push\n',
    });
  });
});

describe('reports that mean harm', () => {
  const LETTERS = 'abcdefghij';

  it('expands no entities', async () => {
    const entities = LETTERS.split('').map(
      (name, index) =>
        `<!ENTITY ${name} "${
          index ? `&${LETTERS[index - 1]};`.repeat(10) : 'lol'
        }">`,
    );
    const { code, out } = await push(
      `<?xml version="1.0"?><!DOCTYPE x [${entities.join(
        '',
      )}]><testsuite name="&j;"><testcase name="&j;">&j;</testcase></testsuite>`,
    );
    expect(code).toBe(0);
    expect(out.length).toBeLessThan(1_000);
  });

  it.each([
    [
      'files as entities',
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hosts">]><testsuite name="&f;"/>',
    ],
    [
      'suites in suites without end',
      `${'<testsuite>'.repeat(50_000)}${'</testsuite>'.repeat(50_000)}`,
    ],
  ])('refuses %s', async (_, report) => {
    const { code, err } = await push(report);
    expect(code).toBe(2);
    expect(err).toContain('This is not JUnit XML: ');
  });

  it('refuses lists in lists without end', async () => {
    expect(await push('['.repeat(1_000_000))).toMatchObject({ code: 2 });
    expect(
      await push(`${'{"runs":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    ).toMatchObject({ code: 2 });
  });

  it.each([
    ['nothing but zeros', Buffer.alloc(10_000)],
    ['something compressed', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
  ])('refuses %s', async (_, report) => {
    expect(await push(report)).toMatchObject({ code: 2, out: '' });
  });
});

describe('reports of 50 MB', () => {
  it(
    'Trivy',
    async () => {
      const { code, out } = await push(
        JSON.stringify({
          SchemaVersion: 2,
          CreatedAt: '2026-11-20T10:00:00Z',
          ArtifactName: 'shop',
          ArtifactType: 'container_image',
          Results: [
            {
              Target: 'shop',
              Class: 'os-pkgs',
              Vulnerabilities: Array.from({ length: 50_000 }, (_, index) => ({
                VulnerabilityID: `CVE-${index}`,
                Severity: 'HIGH',
                Description: 'x'.repeat(950),
              })),
            },
          ],
        }),
      );
      expect(code).toBe(0);
      expect(JSON.parse(out).facts).toContainEqual(
        expect.objectContaining({ fact: 'vuln.high-open', value: 50_000 }),
      );
    },
    MINUTE,
  );

  it(
    'JUnit XML, whole and cut off',
    async () => {
      const output = 'what <a> test & its tools print\n'.repeat(1_600_000);
      const report = `<testsuite><testcase name="a"><system-out><![CDATA[${output}]]></system-out></testcase></testsuite>`;
      expect(await push(report)).toMatchObject({ code: 0 });
      const cut = await push(report.slice(0, report.length / 2));
      expect(cut.code).toBe(2);
      expect(cut.err).toContain('This is not JUnit XML: ');
    },
    MINUTE,
  );
});
