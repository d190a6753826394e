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

import { Select, Text } from '@backstage/ui';
import { AssessedAspect } from '@platform-maturity/backstage-plugin-maturity-common';
import { Suspense, lazy } from 'react';
import { LoadingSkeleton, ModelText, Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { AspectsView } from '../assessment/useAspectsView';
import { currentCell } from '../assessment/aspectProgress';
import { ChoiceOutcome } from './ChoiceOutcome';
import { TargetOrigin } from './TargetOrigin';
import { useTargetChoice } from './useTargetChoice';
import styles from './Targets.module.css';

// The chart library comes only with the chart.
const LevelRadar = lazy(() =>
  import('../../components/charts/LevelRadar').then(m => ({
    default: m.LevelRadar,
  })),
);

/** What a select says where nothing is aimed at. */
const NONE = 'none';

export interface AspectTargetsProps {
  view: AspectsView;
  mayChoose: boolean;
}

/** Current against target by aspect, and where targets are chosen. */
export function AspectTargets(props: AspectTargetsProps) {
  const { view, mayChoose } = props;
  const { assessment, model, reload } = view;
  const { t } = useMaturityTranslation();
  const choice = useTargetChoice({
    entityRef: assessment.entityRef,
    model: model.id,
    onDone: reload,
  });
  return (
    <div className={styles.targets}>
      <Suspense fallback={<LoadingSkeleton blocks={[360]} />}>
        <LevelRadar
          title={t('platform.targets.chart')}
          axisLabel={t('platform.targets.aspect')}
          levelLabel={t('platform.targets.now')}
          targetLabel={t('platform.targets.target')}
          noTarget={t('platform.targets.none')}
          topLevel={model.levels.length}
          axes={assessment.aspects.map(aspect => ({
            id: aspect.category,
            label: aspect.title,
            level: aspect.level ?? 0,
            target: aspect.target?.level,
          }))}
        />
      </Suspense>
      <div className={styles.choices}>
        <ChoiceOutcome choice={choice} />
        <ul className={styles.list}>
          {assessment.aspects.map(aspect => (
            <AspectTarget
              key={aspect.category}
              aspect={aspect}
              view={view}
              mayChoose={mayChoose}
              pending={choice.pending?.categories?.[aspect.category]}
              onChoose={level =>
                choice.choose({ categories: { [aspect.category]: level } })
              }
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

function AspectTarget(props: {
  aspect: AssessedAspect;
  view: AspectsView;
  mayChoose: boolean;
  /** What is being stored; null takes the target away. */
  pending?: number | null;
  onChoose: (level: number | null) => void;
}) {
  const { aspect, view, mayChoose, pending, onChoose } = props;
  const { t } = useMaturityTranslation();
  const cell = currentCell(aspect);
  const next = (aspect.level ?? 0) + 1;
  const target =
    pending === undefined ? aspect.target?.level : pending ?? undefined;
  const advice = (view.document.spec.guidance ?? []).filter(
    ({ atLevel }) => atLevel !== undefined && atLevel === target,
  );
  return (
    <li className={styles.target}>
      <Text as="h3" variant="body-medium" weight="bold">
        {aspect.title}
      </Text>
      <Muted as="p">
        {t('platform.targets.now')}:{' '}
        {cell
          ? t('platform.targets.level', {
              level: String(cell.level),
              title: cell.title,
            })
          : t('platform.assessment.notYet')}
      </Muted>
      <Select
        aria-label={t('platform.targets.targetOf', { aspect: aspect.title })}
        isDisabled={!mayChoose}
        value={target === undefined ? NONE : String(target)}
        onChange={key => onChoose(key === NONE ? null : Number(key))}
        options={[
          { id: NONE, label: t('platform.targets.none') },
          ...aspect.cells.map(({ level, title }) => ({
            id: String(level),
            label: t(
              level === next
                ? 'platform.targets.nextLevel'
                : 'platform.targets.level',
              { level: String(level), title },
            ),
          })),
        ]}
      />
      {aspect.target && <TargetOrigin target={aspect.target} />}
      {advice.map(({ text }) => (
        <div key={text} className={styles.advice}>
          <Muted as="p">{t('platform.targets.advice')}</Muted>
          <Text as="p" variant="body-small">
            <ModelText>{text}</ModelText>
          </Text>
        </div>
      ))}
    </li>
  );
}
