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

import { ButtonLink, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { Ladder, ModelText, Section, useSubjectHref } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { LevelAhead } from './LevelAhead';
import { OnlyPlatform } from './OnlyPlatform';
import { LadderView } from './useLadderView';
import styles from './Ladder.module.css';

export interface LadderLensProps {
  view: LadderView;
  mayAttest: boolean;
}

/** The platform by level: where it stands, the next level, its own practices. */
export function LadderLens(props: LadderLensProps) {
  const { view, mayAttest } = props;
  const { scorecard, model } = view;
  const { t } = useMaturityTranslation();
  const href = useSubjectHref();
  return (
    <Section
      title={model.title}
      description={
        model.description && <ModelText>{model.description}</ModelText>
      }
      actions={
        <ButtonLink
          size="small"
          variant="secondary"
          iconEnd={<RiArrowRightLine />}
          href={href(scorecard.entityRef, { model: model.id })}
        >
          {t('platform.ladder.scorecard')}
        </ButtonLink>
      }
    >
      <div className={styles.lens}>
        <Text as="p" variant="body-large" weight="bold">
          {headline()}
        </Text>
        {scorecard.level !== null && (
          <Ladder levels={model.levels} position={scorecard} compact />
        )}
        <LevelAhead view={view} mayAttest={mayAttest} />
        <OnlyPlatform view={view} />
      </div>
    </Section>
  );

  function headline(): string {
    const { level } = scorecard;
    if (level === null) {
      return t('platform.ladder.notScored');
    }
    const total = String(model.levels.length);
    return level < 1
      ? t('platform.ladder.belowFirst', { total })
      : t('platform.ladder.level', {
          level: String(level),
          total,
          title: model.levels[level - 1]?.title ?? '',
        });
  }
}
