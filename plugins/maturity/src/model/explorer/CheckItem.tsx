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

import { Text } from '@backstage/ui';
import {
  CheckDefinition,
  PracticeDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactNode, useEffect, useRef } from 'react';
import { CopyButton, GradeLabel, ModelText, Muted } from '../../components';
import { SafeLink } from '../../entity/evidence/SafeLink';
import { PageScope } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { describeRule, factsOf, useWords } from '../../words';
import { ModelView } from '../ModelView';
import { CountLinks } from './CountLinks';
import { FactLine } from './FactLine';
import { Counts } from './useCounts';
import { useOverrideWords } from './useOverrideWords';
import styles from '../Model.module.css';

export interface CheckItemProps {
  check: CheckDefinition;
  practice: PracticeDefinition;
  scope: PageScope;
  view: ModelView;
  counts: Counts | undefined;
  /** Whether the address leads here. */
  isLinked: boolean;
}

/** A check in words: what it asks, of whom, from what, and what to do. */
export function CheckItem(props: CheckItemProps) {
  const { check, practice, scope, view, counts, isLinked } = props;
  const { rule, appliesTo, minEvidence, enabledOn, remediation } = check;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = useWords();
  const overrideWords = useOverrideWords(view);
  const overrides = view.overridesOf(check, practice);
  const facts = factsOf(rule);
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLinked) {
      placeRef.current?.scrollIntoView?.({ block: 'center' });
    }
  }, [isLinked]);
  return (
    <div
      ref={placeRef}
      className={isLinked ? `${styles.check} ${styles.linked}` : styles.check}
      aria-current={isLinked ? 'location' : undefined}
    >
      <div className={styles.head}>
        <Text as="h4" variant="body-medium" weight="bold">
          <ModelText>{check.title}</ModelText>
        </Text>
        <Muted>
          {[
            t(
              check.required === false
                ? 'model.check.recommended'
                : 'model.check.required',
            ),
            check.effort && t(`shared.effort.${check.effort}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
      </div>
      {check.description && (
        <Muted as="p">
          <ModelText>{check.description}</ModelText>
        </Muted>
      )}
      <CountLinks scope={scope} of={{ check: check.id }} counts={counts} />
      <dl className={styles.facts}>
        {row(
          t('model.check.asks'),
          words.asked(describeRule(rule, view.facts)),
        )}
        {row(
          t('model.check.askedOf'),
          appliesTo ? words.askedOf(appliesTo) : t('model.check.everybody'),
        )}
        {minEvidence &&
          row(t('model.check.minEvidence'), <GradeLabel grade={minEvidence} />)}
        {enabledOn &&
          row(
            t('model.check.from'),
            <time dateTime={enabledOn}>{format.date(enabledOn)}</time>,
          )}
        {overrides.length > 0 &&
          row(
            t('model.check.overridden'),
            overrides.map(overrideWords).join('; '),
          )}
        {facts.length > 0 &&
          row(
            t('model.check.reads'),
            <ul className={styles.list}>
              {facts.map(id => (
                <li key={id}>
                  <FactLine id={id} fact={view.facts.get(id)} />
                </li>
              ))}
            </ul>,
          )}
        {remediation &&
          row(
            t('model.check.fix'),
            <div className={styles.block}>
              <Text as="p" variant="body-medium">
                <ModelText>{remediation.text}</ModelText>
              </Text>
              {remediation.annotation && (
                <span className={styles.head}>
                  <code>{remediation.annotation}</code>
                  <CopyButton
                    text={remediation.annotation}
                    label={t('model.check.copy')}
                  />
                </span>
              )}
              {remediation.links?.map(({ title, url }) => (
                // What is filled in from an entity leads nowhere without one.
                <span key={url}>
                  {url.includes('{{') ? (
                    <Muted>{t('model.check.perEntity', { title })}</Muted>
                  ) : (
                    <SafeLink url={url}>{title}</SafeLink>
                  )}
                </span>
              ))}
            </div>,
          )}
        {row(t('model.check.id'), <code>{check.id}</code>)}
      </dl>
    </div>
  );

  function row(name: string, value: ReactNode) {
    return (
      <>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </>
    );
  }
}
