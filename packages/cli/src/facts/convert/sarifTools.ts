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

import { ToolKind } from '../FactDraft';

/** What well-known tools look for, by the beginning of their SARIF name. */
const TOOLS: readonly (readonly [prefix: string, kind: ToolKind])[] = [
  ['codeql', 'sast'],
  ['semgrep', 'sast'],
  ['opengrep', 'sast'],
  ['bandit', 'sast'],
  ['gosec', 'sast'],
  ['brakeman', 'sast'],
  ['njsscan', 'sast'],
  ['security-scan', 'sast'],
  ['sonar', 'sast'],
  ['snykcode', 'sast'],
  ['psalm', 'sast'],
  ['find security bugs', 'sast'],
  ['spotbugs', 'sast'],
  ['flawfinder', 'sast'],
  ['bearer', 'sast'],
  ['gitleaks', 'secrets'],
  ['betterleaks', 'secrets'],
  ['trufflehog', 'secrets'],
  ['ggshield', 'secrets'],
  ['gitguardian', 'secrets'],
  ['detect-secrets', 'secrets'],
  ['trivy', 'vulnerabilities'],
  ['grype', 'vulnerabilities'],
  ['osv-scanner', 'vulnerabilities'],
  ['snyk open source', 'vulnerabilities'],
  ['snyk container', 'vulnerabilities'],
  ['dependency-check', 'vulnerabilities'],
  ['docker scout', 'vulnerabilities'],
  ['govulncheck', 'vulnerabilities'],
  ['checkov', 'iac'],
  ['tfsec', 'iac'],
  ['kics', 'iac'],
  ['terrascan', 'iac'],
  ['kubescape', 'iac'],
  ['snyk iac', 'iac'],
  ['hadolint', 'iac'],
  ['kube-linter', 'iac'],
];

/** What a tool looks for, or undefined for one that is not known. */
export function toolKind(name: string): ToolKind | undefined {
  const folded = name.trim().toLocaleLowerCase('en-US');
  return TOOLS.find(([prefix]) => folded.startsWith(prefix))?.[1];
}
