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
import { Link, Text } from '@backstage/ui';
import { NextAction } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, Muted, SubjectLink } from '../components';
import {
  PageScope,
  SubjectFilter,
  everyKind,
  nobody,
  useEntitiesHref,
} from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import styles from './Insights.module.css';

const effortKeys = {
  small: 'shared.effort.small',
  medium: 'shared.effort.medium',
  large: 'shared.effort.large',
} as const;

const systemKind = 'system';

/** An action: what to do, what it brings, who has to do it and how. */
export function ActionItem(props: { action: NextAction; scope: PageScope }) {
  const { action, scope } = props;
  const { lifts, contributes, systems, owners, exampleRefs } = action;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const entities = useEntitiesHref(scope);
  const fixes = action.do === 'fix';
  const blocked: Partial<SubjectFilter> = {
    blocker: [action.check],
    blockerState: action.do,
  };
  const kind = kindsWithoutSystems(scope);
  const gains = [
    {
      id: 'lifts',
      count: lifts,
      words: t('insights.actions.lifts', { count: lifts }),
      filter: { ...blocked, kind, blockerAlone: true },
    },
    {
      id: 'contributes',
      count: contributes,
      words: t('insights.actions.contributes', { count: contributes }),
      filter: { ...blocked, kind },
    },
    {
      id: 'systems',
      count: systems.contributes,
      words: t('insights.actions.systems', { count: systems.contributes }),
      filter: { ...blocked, kind: [systemKind] },
    },
  ].filter(({ count }) => count > 0);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Text as="h3" variant="body-medium" weight="bold">
          {t(fixes ? 'insights.actions.fix' : 'insights.actions.prove')}:{' '}
          {action.title}
        </Text>
        <Muted>
          {action.practice.title} {' · '}
          {t(
            fixes
              ? 'insights.actions.fixMeaning'
              : 'insights.actions.proveMeaning',
          )}
          {' · '}
          {t(effortKeys[action.effort])}
        </Muted>
      </div>
      <ul className={styles.inline}>
        {gains.map(({ id, words, filter }) => (
          <li key={id}>
            <Link
              variant="body-medium"
              aria-label={t('insights.actions.entities', { title: words })}
              href={entities({ filter })}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
      {action.remediation && (
        <Text as="p" variant="body-medium">
          <ModelText>{action.remediation.text}</ModelText>
        </Text>
      )}
      <div className={styles.line}>
        <Muted>{t('insights.actions.owners')}:</Muted>
        <ul className={styles.inline}>
          {owners.map(({ owner, subjects }) => (
            <li key={owner ?? nobody}>
              <Link
                variant="body-small"
                href={entities({
                  filter: {
                    ...blocked,
                    ...(owner
                      ? { place: owner, directly: true }
                      : { owner: [nobody], mine: false }),
                  },
                })}
              >
                {t('insights.actions.owner', {
                  owner: owner
                    ? parseEntityRef(owner).name
                    : t('insights.actions.nobody'),
                  subjects: format.number(subjects),
                })}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      {exampleRefs.length > 0 && (
        <div className={styles.line}>
          <Muted>{t('insights.actions.examples')}:</Muted>
          <ul className={styles.inline}>
            {exampleRefs.map(ref => (
              <li key={ref}>
                <SubjectLink entityRef={ref} model={scope.model.id} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

/** Kinds are told apart whatever their case. */
function isSystem(kind: string): boolean {
  return kind.toLocaleLowerCase('en-US') === systemKind;
}

/** Systems are counted apart, since their members have to move. */
function kindsWithoutSystems({ model, filter }: PageScope): readonly string[] {
  const asked = filter.kind.length > 0 ? filter.kind : model.defaultKinds ?? [];
  const kinds = asked.includes(everyKind) ? model.kinds : asked;
  return kinds.some(isSystem)
    ? kinds.filter(kind => !isSystem(kind))
    : filter.kind;
}
