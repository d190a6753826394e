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

import { useMaturityTranslation } from '../../hooks';
import { Platform } from '../frame/PlatformScope';
import { RoadmapStage } from './RoadmapStage';
import { RoadmapWords } from './roadmapText';

const stateKeys = {
  passed: 'shared.state.passed',
  failed: 'shared.state.failed',
  unknown: 'shared.state.unknown',
  error: 'shared.state.error',
  waived: 'shared.state.waived',
  upcoming: 'shared.state.upcoming',
  'not-applicable': 'shared.state.notApplicable',
} as const;

/** The words of the platform's roadmap, on the page and in exports alike. */
export function useRoadmapWords(platform: Platform): RoadmapWords {
  const { t } = useMaturityTranslation();
  const area = (stage: RoadmapStage) =>
    stage.area ?? t('platform.roadmap.platformLevel');
  return {
    heading: t('platform.roadmap.heading', { platform: platform.title }),
    stage: stage =>
      t('platform.roadmap.stage', {
        area: area(stage),
        level: String(stage.level),
        title: stage.title,
      }),
    area,
    state: ({ state, isRequirement }) =>
      isRequirement ? t('platform.roadmap.requirement') : t(stateKeys[state]),
    effort: ({ effort }) => (effort ? t(`shared.effort.${effort}`) : ''),
    noSteps: t('platform.roadmap.noSteps'),
    columns: [
      t('platform.roadmap.columns.order'),
      t('platform.roadmap.columns.model'),
      t('platform.roadmap.columns.area'),
      t('platform.roadmap.columns.level'),
      t('platform.roadmap.columns.stage'),
      t('platform.roadmap.columns.step'),
      t('platform.roadmap.columns.advice'),
      t('platform.roadmap.columns.state'),
      t('platform.roadmap.columns.effort'),
    ],
  };
}
