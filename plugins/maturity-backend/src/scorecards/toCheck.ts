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

import {
  ActualEvidence,
  CheckDefinition,
  CheckExplanation,
  CheckResult,
  ExpectedRule,
  ExplainedRemediation,
  ExplainedRule,
  ScorecardCheck,
  SeenEvidence,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DetailInput } from './DetailInput';
import { waiverNote } from './waiverNote';

export interface CheckParts {
  definition: CheckDefinition;
  result: CheckResult;
  explanation: CheckExplanation;
}

/**
 * A check with what it asks and what was seen. Of one that does not apply only
 * the target that does not match is said.
 */
export function toCheck(
  detail: DetailInput,
  { definition, result, explanation }: CheckParts,
): ScorecardCheck {
  const head = {
    id: result.id,
    practice: result.practice,
    title: definition.title,
    description: definition.description,
    required: result.required,
    state: result.state,
    blocker: result.blocker,
    soleBlocker: result.soleBlocker,
  };
  if (result.state === 'not-applicable') {
    const target = explanation.whyNotApplicable;
    return {
      ...head,
      reason: result.reason,
      whyNotApplicable: target === undefined ? undefined : asObject(target),
      actual: [],
    };
  }
  return {
    ...head,
    reason: result.reason,
    wouldBe: result.wouldBe,
    evidence: result.evidence,
    minEvidence: definition.minEvidence,
    expected: toExpected(explanation.expected),
    actual: explanation.actual.map(toActual),
    enabledOn: definition.enabledOn,
    waiver: result.state === 'waived' ? waiverNote(detail, result) : undefined,
    effort: definition.effort,
    owner: detail.owner,
    remediation: toRemediation(explanation.remediation),
  };
}

export function toExpected(rule: ExplainedRule): ExpectedRule {
  return { ...rule, parts: rule.parts?.map(toExpected) };
}

export function toActual(seen: SeenEvidence): ActualEvidence {
  return {
    ...seen,
    conflict: seen.conflict?.map(record => ({ ...record })),
    reportedBy: seen.reportedBy && [...seen.reportedBy],
  };
}

export function toRemediation(
  remediation: ExplainedRemediation | undefined,
): ScorecardCheck['remediation'] {
  return (
    remediation && {
      ...remediation,
      links: remediation.links?.map(link => ({ ...link })),
    }
  );
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : { value };
}
