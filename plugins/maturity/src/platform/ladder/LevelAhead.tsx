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
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { ReactElement, ReactNode, useId } from 'react';
import { ModelText, Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { MayNot } from '../statement/MayNot';
import { ReadinessRow } from './ReadinessRow';
import { readinessOf } from './readiness';
import { LadderView } from './useLadderView';
import styles from './Ladder.module.css';

export interface LevelAheadProps {
  view: LadderView;
  mayAttest: boolean;
}

/**
 * For the next level: whom it is for, what it requires, what it brings, what to
 * do and not to do. At the top, the same of the last level.
 */
export function LevelAhead(props: LevelAheadProps) {
  const { view, mayAttest } = props;
  const { scorecard, document, model, reload } = view;
  const { t } = useMaturityTranslation();
  const { levels } = document.spec;
  const number = Math.min((scorecard.level ?? 0) + 1, levels.length);
  const level = levels[number - 1];
  const readiness = readinessOf(view, number);
  const done = readiness.filter(({ state }) => state === 'done').length;
  if (!level) {
    return null;
  }
  const atTop = scorecard.level === model.levels.length;
  return (
    <div className={styles.ahead}>
      <div>
        <Text as="h3" variant="body-large" weight="bold">
          {atTop
            ? t('platform.ladder.atTop')
            : t('platform.ladder.next', {
                level: String(number),
                title: level.title,
              })}
        </Text>
        {level.summary && (
          <Text as="p" variant="body-medium">
            <ModelText>{level.summary}</ModelText>
          </Text>
        )}
      </div>
      <Part title={t('platform.ladder.audience')} items={level.audience} />
      {readiness.length > 0 && (
        <Labelled
          title={t('platform.ladder.requires')}
          hint={
            <Muted as="p">
              {t('platform.ladder.ready', {
                done: String(done),
                total: String(readiness.length),
              })}
            </Muted>
          }
        >
          {id => (
            <>
              {!mayAttest && <MayNot>{t('platform.statement.mayNot')}</MayNot>}
              <ul className={styles.readiness} aria-labelledby={id}>
                {readiness.map(item => (
                  <ReadinessRow
                    key={item.text}
                    item={item}
                    entityRef={scorecard.entityRef}
                    mayAttest={mayAttest}
                    onDone={reload}
                  />
                ))}
              </ul>
            </>
          )}
        </Labelled>
      )}
      <Part title={t('platform.ladder.benefits')} items={level.benefits} />
      <div className={styles.twins}>
        <Part
          title={t('platform.ladder.do')}
          items={level.do}
          icon={<RiCheckLine className={styles.icon} aria-hidden />}
        />
        <Part
          title={t('platform.ladder.dont')}
          items={level.dont}
          icon={<RiCloseLine className={styles.icon} aria-hidden />}
        />
      </div>
    </div>
  );
}

function Part(props: {
  title: string;
  items: readonly string[] | undefined;
  icon?: ReactElement;
}) {
  const { title, items = [], icon } = props;
  if (items.length === 0) {
    return null;
  }
  return (
    <Labelled title={title}>
      {id => (
        <ul
          className={icon ? styles.marked : styles.plain}
          aria-labelledby={id}
        >
          {items.map(item => (
            <li key={item}>
              {icon}
              <Text as="span" variant="body-medium">
                <ModelText>{item}</ModelText>
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Labelled>
  );
}

function Labelled(props: {
  title: string;
  hint?: ReactNode;
  children: (id: string) => ReactElement;
}) {
  const { title, hint, children } = props;
  const id = useId();
  return (
    <div className={styles.part}>
      <Text as="h4" variant="body-medium" weight="bold" id={id}>
        {title}
      </Text>
      {hint}
      {children(id)}
    </div>
  );
}
