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
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import { PracticeDefinition } from '@platform-maturity/backstage-plugin-maturity-common';
import { useEffect, useRef } from 'react';
import { ModelText, Muted } from '../../components';
import { PageScope } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useWords } from '../../words';
import { ModelView } from '../ModelView';
import { CheckItem } from './CheckItem';
import { CountLinks } from './CountLinks';
import { CountsById } from './useCounts';
import styles from '../Model.module.css';

export interface PracticeItemProps {
  practice: PracticeDefinition;
  scope: PageScope;
  view: ModelView;
  counts: CountsById | undefined;
  checkCounts: CountsById | undefined;
  /** Whether the address leads here. */
  isLinked: boolean;
  linkedCheck: string | undefined;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** A practice with its checks, unfolded by a click. */
export function PracticeItem(props: PracticeItemProps) {
  const { practice, view, counts, isLinked, isOpen, onOpenChange } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const placeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLinked) {
      placeRef.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [isLinked]);
  const counted = counts?.get(practice.id);
  return (
    <div ref={placeRef}>
      <Accordion isExpanded={isOpen} onExpandedChange={onOpenChange}>
        <AccordionTrigger level={3}>
          <span className={styles.trigger}>
            <Text variant="body-medium" weight="bold">
              <ModelText>{practice.title}</ModelText>
            </Text>
            <Muted>
              {[
                format.list(
                  practice.categories.map(id => view.categories.get(id) ?? id),
                ),
                practice.requiredAt.length > 0
                  ? t('model.practices.askedAt', {
                      levels: format.list(practice.requiredAt.map(String)),
                    })
                  : t('model.practices.notAsked'),
                counted &&
                  counted.n > 0 &&
                  t('model.practices.met', {
                    met: format.number(counted.passed + counted.waived),
                    asked: format.number(counted.n),
                  }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Muted>
          </span>
        </AccordionTrigger>
        <AccordionPanel>
          {isOpen && <PracticeDetail {...props} />}
        </AccordionPanel>
      </Accordion>
    </div>
  );
}

function PracticeDetail(props: PracticeItemProps) {
  const { practice, scope, view, counts, checkCounts, linkedCheck } = props;
  const { description, supersededBy = [], rollup, checks } = practice;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = useWords();
  const required = checks.filter(check => check.required !== false);
  const recommended = checks.filter(check => check.required === false);
  return (
    <div className={styles.block}>
      {description && (
        <Text as="p" variant="body-medium">
          <ModelText>{description}</ModelText>
        </Text>
      )}
      <CountLinks
        scope={scope}
        of={{ practice: practice.id }}
        counts={counts?.get(practice.id)}
      />
      {supersededBy.length > 0 && (
        <Muted as="p">
          {t('model.practices.supersededBy', {
            practices: format.list(
              supersededBy.map(id => view.practices.get(id)?.title ?? id),
            ),
          })}
        </Muted>
      )}
      {rollup && (
        <Text as="p" variant="body-medium">
          {t('model.practices.rollup', {
            who: words.askedOf(rollup.appliesTo),
            share: format.percent(rollup.share),
            of: words.askedOf(rollup.of),
          })}
        </Text>
      )}
      {checks.length === 0 && !rollup && (
        <Muted as="p">{t('model.practices.noChecks')}</Muted>
      )}
      {[...required, ...recommended].map(check => (
        <CheckItem
          key={check.id}
          check={check}
          practice={practice}
          scope={scope}
          view={view}
          counts={checkCounts?.get(check.id)}
          isLinked={check.id === linkedCheck}
        />
      ))}
    </div>
  );
}
