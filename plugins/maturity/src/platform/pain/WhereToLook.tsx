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

import { Button, ButtonLink, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { ModelText, Muted, useSubjectHref } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { AspectsView } from '../assessment/useAspectsView';
import { usePlatformView } from '../frame/usePlatformView';
import { LadderView } from '../ladder/useLadderView';
import { placesToLook } from './placesToLook';
import { PainChoice } from './usePainChoice';
import styles from './PainPoints.module.css';

export interface WhereToLookProps {
  aspects?: AspectsView;
  ladder?: LadderView;
  choice: PainChoice;
}

/** What the chosen pain points lead to: aspects in order, and advice. */
export function WhereToLook(props: WhereToLookProps) {
  const { aspects, ladder, choice } = props;
  const { t } = useMaturityTranslation();
  const { show } = usePlatformView();
  const href = useSubjectHref();
  return (
    <>
      {aspects && (
        <Looks
          view={aspects}
          chosen={choice.of(aspects.model.id)}
          action={({ id, title }) => (
            <Button
              size="small"
              variant="secondary"
              iconEnd={<RiArrowRightLine />}
              onPress={() => show('assess', id)}
            >
              {t('platform.pain.assess', { aspect: title })}
            </Button>
          )}
        />
      )}
      {ladder && (
        <Looks
          view={ladder}
          chosen={choice.of(ladder.model.id)}
          action={({ title }) => (
            <ButtonLink
              size="small"
              variant="secondary"
              iconEnd={<RiArrowRightLine />}
              href={href(ladder.scorecard.entityRef, {
                model: ladder.model.id,
              })}
            >
              {t('platform.pain.practices', { category: title })}
            </ButtonLink>
          )}
        />
      )}
    </>
  );
}

function Looks(props: {
  view: AspectsView | LadderView;
  chosen: readonly string[];
  action: (category: { id: string; title: string }) => ReactNode;
}) {
  const { view, chosen, action } = props;
  const { t } = useMaturityTranslation();
  const points = (view.document.spec.painPoints ?? []).filter(({ id }) =>
    chosen.includes(id),
  );
  if (points.length === 0) {
    return null;
  }
  const categories = new Map(
    view.model.categories.map(item => [item.id, item]),
  );
  const practices = new Map(
    view.document.spec.practices.map(({ id, title }) => [id, title]),
  );
  return (
    <div className={styles.looks}>
      <Text as="h3" variant="body-large" weight="bold">
        {t('platform.pain.result')}
      </Text>
      <ol className={styles.places}>
        {placesToLook(points).map(({ category, count }) => {
          const found = categories.get(category);
          const title = found?.title ?? category;
          return (
            <li key={category} className={styles.place}>
              <Text as="span" variant="body-medium" weight="bold">
                {title}
              </Text>
              <Muted>{t('platform.pain.chosen', { count })}</Muted>
              {found?.description && (
                <Text as="p" variant="body-small">
                  <ModelText>{found.description}</ModelText>
                </Text>
              )}
              {action({ id: category, title })}
            </li>
          );
        })}
      </ol>
      <Text as="h3" variant="body-large" weight="bold">
        {t('platform.pain.advice')}
      </Text>
      <ul className={styles.advice}>
        {points.map(point => (
          <li key={point.id}>
            <Text as="p" variant="body-medium" weight="bold">
              <ModelText>{point.title}</ModelText>
            </Text>
            {point.advice && (
              <Text as="p" variant="body-medium">
                <ModelText>{point.advice}</ModelText>
              </Text>
            )}
            {point.practices && (
              <Muted as="p">
                {t('platform.pain.begin')}:{' '}
                {point.practices.map(id => practices.get(id) ?? id).join(' · ')}
              </Muted>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
