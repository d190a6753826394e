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

import { Button, Checkbox, CheckboxGroup } from '@backstage/ui';
import { ModelText, Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { AspectsView } from '../assessment/useAspectsView';
import { LadderView } from '../ladder/useLadderView';
import { WhereToLook } from './WhereToLook';
import { PainChoice, usePainChoice } from './usePainChoice';
import styles from './PainPoints.module.css';

export interface PainPointsProps {
  aspects?: AspectsView;
  ladder?: LadderView;
}

/** Starts from what hurts, and says which aspects to look at first. */
export function PainPoints(props: PainPointsProps) {
  const { aspects, ladder } = props;
  const { t } = useMaturityTranslation();
  const choice = usePainChoice();
  const lenses = [aspects, ladder].flatMap(view =>
    view?.document.spec.painPoints?.length ? [view] : [],
  );
  if (lenses.length === 0) {
    return null;
  }
  const [first, ...others] = lenses;
  return (
    <Section
      title={t('platform.pain.title')}
      description={t('platform.pain.description')}
      actions={
        !choice.isEmpty && (
          <Button size="small" variant="tertiary" onPress={choice.clear}>
            {t('platform.pain.clear')}
          </Button>
        )
      }
    >
      <PainGroup view={first} choice={choice} />
      {others.map(view => (
        <details
          key={view.model.id}
          className={styles.more}
          open={choice.of(view.model.id).length > 0 || undefined}
        >
          <summary>
            {t('platform.pain.more', { model: view.model.title })}
          </summary>
          <PainGroup view={view} choice={choice} />
        </details>
      ))}
      <div role="status" className={styles.result}>
        <WhereToLook aspects={aspects} ladder={ladder} choice={choice} />
      </div>
    </Section>
  );
}

function PainGroup(props: {
  view: AspectsView | LadderView;
  choice: PainChoice;
}) {
  const { view, choice } = props;
  const { model, document } = view;
  const { t } = useMaturityTranslation();
  return (
    <CheckboxGroup
      aria-label={t('platform.pain.group', { model: model.title })}
      className={styles.group}
      value={choice.of(model.id)}
      onChange={points => choice.choose(model.id, points)}
    >
      <div className={styles.points}>
        {document.spec.painPoints?.map(point => (
          <Checkbox key={point.id} value={point.id}>
            <ModelText>{point.title}</ModelText>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
