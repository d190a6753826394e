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

import { Link, Text } from '@backstage/ui';
import {
  ActionPlan,
  PlannedAction,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { CopyButton, ModelText, Muted, ScrollRegion } from '../components';
import { PageScope, SubjectFilter, useEntitiesHref } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import { useActionsMarkdown } from './useActionsMarkdown';
import { usePlanWords } from './usePlanWords';
import styles from './Actions.module.css';

/** What entities below a level need for it, in the order that pays most. */
export function LevelPlan(props: { plan: ActionPlan; scope: PageScope }) {
  const { plan, scope } = props;
  const { toLevel, type, actions } = plan;
  const { t } = useMaturityTranslation();
  const words = usePlanWords();
  const markdown = useActionsMarkdown(scope);
  const entities = useEntitiesHref(scope);
  const below: Partial<SubjectFilter> = {
    blockerLevel: String(toLevel),
    ...(type !== undefined && { type: [type] }),
  };
  const tableTitle = `${t('actions.plan.table', {
    level: String(toLevel),
  })}${type === undefined ? '' : ` · ${type}`}`;
  return (
    <div className={styles.plan}>
      <div className={styles.bar}>
        <Text as="h3" variant="body-large" weight="bold">
          {words.title(plan)}
        </Text>
        <CopyButton
          label={t('actions.plan.copy')}
          text={markdown.ofPlan(plan)}
        />
      </div>
      <Text as="p" variant="body-medium">
        {words.outcome(plan)}{' '}
        <Link
          variant="body-medium"
          href={entities({ filter: below, sort: 'level', order: 'asc' })}
        >
          {t('actions.plan.below')}
        </Link>
      </Text>
      {actions.length === 0 ? (
        <Muted as="p">{t('actions.plan.noActions')}</Muted>
      ) : (
        <ScrollRegion label={tableTitle}>
          <table className={styles.table} aria-label={tableTitle}>
            <thead>
              <tr>
                <th scope="col">{t('actions.plan.step')}</th>
                <th scope="col">{t('actions.plan.action')}</th>
                <th scope="col">{t('actions.plan.stepEffort')}</th>
                <th scope="col">{t('actions.plan.toFix')}</th>
                <th scope="col">{t('actions.plan.toProve')}</th>
                <th scope="col">{t('actions.plan.total')}</th>
              </tr>
            </thead>
            <tbody>
              {actions.map((action, index) => (
                <Step
                  key={action.check}
                  action={action}
                  number={index + 1}
                  soFar={actions.slice(0, index + 1).map(({ check }) => check)}
                  below={below}
                  scope={scope}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <Muted as="p">{t('actions.plan.effortMeaning')}</Muted>
    </div>
  );
}

function Step(props: {
  action: PlannedAction;
  number: number;
  /** The checks of this step and those before it. */
  soFar: readonly string[];
  below: Partial<SubjectFilter>;
  scope: PageScope;
}) {
  const { action, number, soFar, below, scope } = props;
  const { check, title, practice, effort, fix, prove, reaching } = action;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const entities = useEntitiesHref(scope);
  const count = (
    entitiesOf: number,
    filter: Partial<SubjectFilter>,
    key: `actions.plan.${'fixLink' | 'proveLink' | 'totalLink'}`,
  ) =>
    entitiesOf === 0 ? (
      format.number(0)
    ) : (
      <Link
        variant="body-medium"
        href={entities({ filter: { ...below, ...filter } })}
        aria-label={t(key, { title, number: format.number(entitiesOf) })}
      >
        {format.number(entitiesOf)}
      </Link>
    );
  const blocked = { blocker: [check] };
  return (
    <tr>
      <td>{format.number(number)}</td>
      <th scope="row">
        <ModelText>{title}</ModelText>
        <Muted as="div">{practice.title}</Muted>
      </th>
      <td>{t(`shared.effort.${effort}`)}</td>
      <td>
        {count(
          fix,
          { ...blocked, blockerState: 'fix' },
          'actions.plan.fixLink',
        )}
      </td>
      <td>
        {count(
          prove,
          { ...blocked, blockerState: 'prove' },
          'actions.plan.proveLink',
        )}
      </td>
      <td>
        {count(
          reaching,
          { blocker: soFar, blockerAlone: true },
          'actions.plan.totalLink',
        )}
      </td>
    </tr>
  );
}
