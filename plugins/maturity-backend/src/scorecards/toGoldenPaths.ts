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
  GoldenPathDefinition,
  ScorecardGoldenPath,
  StepExplanation,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { sourceTemplateOf, templateRefOf, templateVersionOf } from '../catalog';
import { DetailInput } from './DetailInput';
import { toActual, toExpected, toRemediation } from './toCheck';

/** The golden paths as checklists; steps are proved by facts, never ticked. */
export function toGoldenPaths(
  { model, evaluation, entity, template, visibility }: DetailInput,
  explanations: readonly StepExplanation[],
): ScorecardGoldenPath[] {
  const definitions = model.document.spec.goldenPaths ?? [];
  let next = 0;
  return evaluation.goldenPaths.map((result, index) => {
    const path = definitions[index];
    // The explanations of all paths' steps follow each other.
    const explained = explanations.slice(next, next + result.steps.length);
    next += result.steps.length;
    return {
      id: path.id,
      title: path.title,
      description: path.description,
      owner: path.owner,
      support: path.support,
      status: path.status,
      origin: originOf(path),
      applies: result.applies,
      onPath: result.onPath,
      templates: path.templates && [...path.templates],
      docs: path.docs && [...path.docs],
      done: result.done,
      open: result.open,
      unknown: result.unknown,
      steps: result.steps.map(({ id, required, state }, step) => {
        const definition = path.steps[step];
        const { expected, actual, remediation } = explained[step];
        return {
          id,
          title: definition.title,
          why: definition.why,
          who: definition.who,
          required,
          state,
          checks: definition.checks && [...definition.checks],
          practices: definition.practices && [...definition.practices],
          expected: expected && toExpected(expected),
          actual: actual?.map(toActual),
          remediation: toRemediation(remediation),
        };
      }),
    };
  });

  /** The template of a path that made the entity, and how old that is. */
  function originOf(path: GoldenPathDefinition): ScorecardGoldenPath['origin'] {
    const source = sourceTemplateOf(entity);
    if (
      !source ||
      !path.templates?.some(ref => templateRefOf(ref) === source)
    ) {
      return undefined;
    }
    const version = templateVersionOf(entity);
    const currentVersion =
      template && visibility?.mayRead(source) !== false
        ? templateVersionOf(template)
        : undefined;
    return {
      template: source,
      version,
      currentVersion,
      state:
        version === undefined || currentVersion === undefined
          ? undefined
          : versionState(version, currentVersion),
    };
  }
}

function versionState(version: string, currentVersion: string) {
  return version === currentVersion ? 'current' : 'outdated';
}
