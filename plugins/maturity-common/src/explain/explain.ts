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

import { evaluateInto, withWorkspace } from '../evaluate/evaluateInto';
import { EntityPreparation, preparationFor } from '../evaluate/prepareEntity';
import { EvaluateInput } from '../evaluate/inputTypes';
import { NOT_APPLICABLE, Workspace } from '../evaluate/Workspace';
import { CompiledCheck, CompiledModel } from '../model/CompiledModel';
import { CheckProgram, programOf } from '../model/Program';
import { Rule } from '../model/ruleTypes';
import { Remediation } from '../model/types';
import { DECLARED } from '../rules/outcome';
import { Evidence } from './Evidence';
import { explainRule, operandsOf } from './explainRule';
import { fillLink, fillText } from './template';
import {
  CheckExplanation,
  ExplainedRemediation,
  Explanation,
  SeenEvidence,
  StepExplanation,
} from './types';

/**
 * What to do, filled in from an entity: placeholders of texts and of the
 * annotation by their values, links with values URL-encoded. Only complete
 * http(s) links are left.
 *
 * @public
 */
export function resolveRemediation(
  remediation: Remediation,
  entity: unknown,
): ExplainedRemediation {
  const links = remediation.links?.flatMap(({ title, url }) => {
    const filled = fillLink(url, entity);
    return filled ? [{ title, url: filled }] : [];
  });
  return {
    text: fillText(remediation.text, entity),
    ...(links && links.length > 0 ? { links } : {}),
    ...(remediation.template ? { template: remediation.template } : {}),
    ...(remediation.annotation
      ? { annotation: fillText(remediation.annotation, entity) }
      : {}),
  };
}

function remediationOf(
  remediation: Remediation | undefined,
  entity: unknown,
): { remediation?: ExplainedRemediation } {
  return remediation
    ? { remediation: resolveRemediation(remediation, entity) }
    : {};
}

/** Puts together what one subject was asked and what was seen of it. */
class Explainer {
  readonly #workspace: Workspace;
  readonly #prepared: EntityPreparation;
  readonly #evidence: Evidence;
  readonly #asked: boolean;

  static run(
    workspace: Workspace,
    prepared: EntityPreparation,
    input: EvaluateInput,
  ): Explanation {
    const reason = evaluateInto(workspace, prepared, input);
    const evidence = Evidence.create(workspace, input.facts ?? []);
    const explainer = new Explainer(
      workspace,
      prepared,
      evidence,
      reason === undefined,
    );
    const { model } = workspace.program;
    return {
      checks: model.checks.map(check => explainer.#check(check)),
      steps: explainer.#steps(),
    };
  }

  private constructor(
    workspace: Workspace,
    prepared: EntityPreparation,
    evidence: Evidence,
    asked: boolean,
  ) {
    this.#workspace = workspace;
    this.#prepared = prepared;
    this.#evidence = evidence;
    this.#asked = asked;
  }

  #check({ index, id, definition }: CompiledCheck): CheckExplanation {
    const { program, kind } = this.#workspace;
    const { rule, remediation, appliesTo } = definition;
    if (!this.#asked || kind[index] === NOT_APPLICABLE) {
      return {
        id,
        expected: explainRule(rule, program, undefined),
        actual: [],
        ...this.#whyNot(appliesTo),
      };
    }
    return {
      id,
      expected: explainRule(rule, program, this.#workspace),
      actual: this.#seen(rule, this.#isDeclarable(program.checks[index])),
      ...remediationOf(remediation, this.#prepared.entity),
    };
  }

  /** The target that the entity does not match, the model's before the check's. */
  #whyNot(
    appliesTo: CheckExplanation['whyNotApplicable'],
  ): Pick<CheckExplanation, 'whyNotApplicable'> {
    const { subject } = this.#prepared.profile;
    const { spec } = this.#workspace.program.model.document;
    const whyNotApplicable = subject ? appliesTo : spec.appliesTo;
    // without members nothing is asked, though targets match
    return this.#asked || !subject ? { whyNotApplicable } : {};
  }

  #steps(): StepExplanation[] {
    const { program } = this.#workspace;
    const { entity, profile } = this.#prepared;
    const applies = new Map(
      profile.paths.map(path => [path.program.id, path.applies]),
    );
    return program.model.steps.map(({ path, definition }) => {
      const { id, rule, remediation } = definition;
      const applied = this.#asked && applies.get(path) === true;
      return {
        path,
        id,
        ...(rule
          ? {
              expected: explainRule(
                rule,
                program,
                applied ? this.#workspace : undefined,
              ),
              actual: applied ? this.#seen(rule, true) : [],
            }
          : {}),
        ...remediationOf(remediation, entity),
      };
    });
  }

  #seen(rule: Rule, declarable: boolean): SeenEvidence[] {
    return operandsOf(rule).map(leaf => this.#evidence.seen(leaf, declarable));
  }

  /** Whether a declaration is enough for the check, and for some level. */
  #isDeclarable(check: CheckProgram): boolean {
    const { program } = this.#workspace;
    const { requiredAt } = program.practices[check.practice];
    return (
      check.minRank <= DECLARED &&
      requiredAt.some(level => program.need[level] <= DECLARED)
    );
  }
}

/**
 * What was asked of a subject and what was seen of it, as data: the parts of
 * each rule with what they came to, the records that were read and those that
 * say something else, why a check is not applicable, and what to do about it.
 * Words are made of it by `createWords`. Takes the same input as `evaluate`.
 *
 * @public
 * @throws TypeError as `evaluate` does.
 */
export function explain(
  compiled: CompiledModel,
  input: EvaluateInput,
): Explanation {
  const prepared = preparationFor(compiled, input.entity, input.prepared);
  return withWorkspace(programOf(compiled), workspace =>
    Explainer.run(workspace, prepared, input),
  );
}
