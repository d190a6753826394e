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

import { Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { ScorecardView } from '../scorecard';
import { GoldenPathChecklist } from './GoldenPathChecklist';

/** The golden paths for the entity, those it is on first. */
export function GoldenPaths(props: { view: ScorecardView }) {
  const { view } = props;
  const { t } = useMaturityTranslation();
  const paths = view.scorecard.goldenPaths
    .filter(({ applies, onPath }) => applies || onPath)
    .sort((a, b) => Number(b.onPath) - Number(a.onPath));
  if (paths.length === 0) {
    return null;
  }
  return (
    <Section
      id="golden-path"
      title={t('paths.title')}
      description={t('paths.description')}
    >
      {paths.map(path => (
        <GoldenPathChecklist key={path.id} view={view} path={path} />
      ))}
    </Section>
  );
}
