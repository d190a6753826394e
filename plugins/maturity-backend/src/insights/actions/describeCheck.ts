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
  CompiledCheck,
  CompiledModel,
  NextAction,
} from '@platform-maturity/backstage-plugin-maturity-common';

export type Effort = NextAction['effort'];

/** What an effort weighs. */
export const WEIGHT: Readonly<Record<Effort, number>> = {
  small: 1,
  medium: 3,
  large: 8,
};

/** Of a check that does not say. */
const USUAL_EFFORT: Effort = 'medium';

const PLACEHOLDER = '{{';

export function effortOf({ definition }: CompiledCheck): Effort {
  return definition.effort ?? USUAL_EFFORT;
}

/** What an action says of its check, whoever it is about. */
export function describeCheck(model: CompiledModel, check: CompiledCheck) {
  const practice = model.practices.find(({ id }) => id === check.practice);
  return {
    check: check.id,
    title: check.definition.title,
    practice: {
      id: check.practice,
      title: practice?.title ?? check.practice,
    },
    effort: effortOf(check),
  };
}

/** What is the same for every entity: nothing that is filled in from one. */
export function remediationOf({
  definition: { remediation },
}: CompiledCheck): NextAction['remediation'] {
  if (!remediation || isTemplate(remediation.text)) {
    return undefined;
  }
  const links = remediation.links?.filter(
    ({ title, url }) => !isTemplate(title) && !isTemplate(url),
  );
  return {
    text: remediation.text,
    ...(links && links.length > 0 && { links }),
    ...(remediation.template && { template: remediation.template }),
    ...(remediation.annotation &&
      !isTemplate(remediation.annotation) && {
        annotation: remediation.annotation,
      }),
  };
}

function isTemplate(text: string): boolean {
  return text.includes(PLACEHOLDER);
}
