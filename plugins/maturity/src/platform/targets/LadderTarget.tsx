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
import { useId } from 'react';
import { ModelText, Muted, Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { LadderView } from '../ladder/useLadderView';
import { ChoiceOutcome } from './ChoiceOutcome';
import { TargetOrigin } from './TargetOrigin';
import { useTargetChoice } from './useTargetChoice';
import styles from './Targets.module.css';

export interface LadderTargetProps {
  view: LadderView;
  mayChoose: boolean;
}

/** Which level the platform aims at, with what the source says of each. */
export function LadderTarget(props: LadderTargetProps) {
  const { view, mayChoose } = props;
  const { scorecard, model, document, target, reload } = view;
  const { t } = useMaturityTranslation();
  const id = useId();
  const choice = useTargetChoice({
    entityRef: scorecard.entityRef,
    model: model.id,
    onDone: reload,
  });
  const guidance = document.spec.guidance ?? [];
  const selected = (choice.pending ? choice.pending.level : target?.level) ?? 0;
  const options = [
    { number: 0, title: t('platform.targets.none'), advice: [] as string[] },
    ...model.levels.map(({ number, title }) => ({
      number,
      title: t('platform.targets.level', { level: String(number), title }),
      advice: guidance
        .filter(({ atLevel }) => atLevel === number)
        .map(({ text }) => text),
    })),
  ];
  return (
    <Section
      title={t('platform.targets.overallOf', { model: model.title })}
      description={guidance
        .filter(({ atLevel }) => atLevel === undefined)
        .map(({ text }) => (
          <ModelText key={text}>{text}</ModelText>
        ))}
    >
      <fieldset className={styles.levels} disabled={!mayChoose}>
        <legend className={styles.legend}>
          {t('platform.targets.overall')}
        </legend>
        {options.map(({ number, title, advice }) => (
          <label key={number} className={styles.level}>
            <input
              type="radio"
              name={`${id}-target`}
              checked={selected === number}
              onChange={() =>
                choice.choose({ level: number === 0 ? null : number })
              }
              aria-describedby={`${id}-${number}`}
            />
            <span>
              <Text as="span" variant="body-medium" weight="bold">
                {title}
              </Text>
              {number > 0 && number === scorecard.level && (
                <Muted> · {t('platform.targets.now')}</Muted>
              )}
              <span id={`${id}-${number}`} className={styles.reason}>
                {advice.map(text => (
                  <Text key={text} as="span" variant="body-small">
                    <ModelText>{text}</ModelText>
                  </Text>
                ))}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {target && <TargetOrigin target={target} />}
      <ChoiceOutcome choice={choice} />
    </Section>
  );
}
