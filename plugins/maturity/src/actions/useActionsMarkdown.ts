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

import { parseEntityRef } from '@backstage/catalog-model';
import {
  ActionPlan,
  NextAction,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { PageScope } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import { escapeMarkdown } from './escapeMarkdown';
import { usePlanWords } from './usePlanWords';

/** Actions and plans as Markdown, for tickets and notes. */
export function useActionsMarkdown(scope: PageScope) {
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = usePlanWords();
  return {
    ofActions: (actions: readonly NextAction[]): string =>
      [
        t('actions.all.copyHeading', {
          model: escapeMarkdown(scope.model.title),
        }),
        '',
        ...actions.flatMap(action => [
          `- [ ] **${t(`insights.actions.${action.do}`)}: ${escapeMarkdown(
            action.title,
          )}** (${[
            escapeMarkdown(action.practice.title),
            t(`shared.effort.${action.effort}`),
            action.lifts > 0 &&
              t('insights.actions.lifts', { count: action.lifts }),
            t('insights.actions.contributes', { count: action.contributes }),
          ]
            .filter(Boolean)
            .join(' · ')})`,
          ...(action.remediation
            ? [`  ${oneLine(action.remediation.text)}`]
            : []),
          `  ${t('insights.actions.owners')}: ${action.owners
            .map(({ owner, subjects }) =>
              t('insights.actions.owner', {
                owner: owner
                  ? escapeMarkdown(parseEntityRef(owner).name)
                  : t('insights.actions.nobody'),
                subjects: format.number(subjects),
              }),
            )
            .join(', ')}`,
        ]),
        '',
      ].join('\n'),
    ofPlan: (plan: ActionPlan): string =>
      [
        `## ${escapeMarkdown(words.title(plan))}`,
        '',
        words.outcome(plan),
        '',
        tableRow([
          t('actions.plan.step'),
          t('actions.plan.action'),
          t('actions.plan.stepEffort'),
          t('actions.plan.toFix'),
          t('actions.plan.toProve'),
          t('actions.plan.total'),
        ]),
        tableRow(['---:', '---', '---', '---:', '---:', '---:']),
        ...plan.actions.map((action, index) =>
          tableRow([
            format.number(index + 1),
            `${escapeMarkdown(action.title)} (${escapeMarkdown(
              action.practice.title,
            )})`,
            t(`shared.effort.${action.effort}`),
            format.number(action.fix),
            format.number(action.prove),
            format.number(action.reaching),
          ]),
        ),
        '',
      ].join('\n'),
  };
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[<>]/g, '\\$&').trim();
}
