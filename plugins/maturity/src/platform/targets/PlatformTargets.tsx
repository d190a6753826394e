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
  EmptyState,
  ErrorState,
  Loaded,
  CodeText,
  Section,
} from '../../components';
import { AsyncState, useMaturityTranslation } from '../../hooks';
import { AspectsView } from '../assessment/useAspectsView';
import { Platform } from '../frame/PlatformScope';
import { LadderView } from '../ladder/useLadderView';
import { Roadmap } from '../roadmap/Roadmap';
import { MayNot } from '../statement/MayNot';
import { AspectTargets } from './AspectTargets';
import { LadderTarget } from './LadderTarget';

export interface PlatformTargetsProps {
  platform: Platform;
  aspects: AsyncState<AspectsView | undefined>;
  ladder: AsyncState<LadderView | undefined>;
  mayChoose: boolean;
}

/** What is aimed at under both models, and the roadmap that results. */
export function PlatformTargets(props: PlatformTargetsProps) {
  const { platform, aspects, ladder, mayChoose } = props;
  const { t } = useMaturityTranslation();
  return (
    <>
      <Section
        title={t('platform.targets.title')}
        description={t('platform.targets.description')}
      >
        {!mayChoose && <MayNot>{t('platform.targets.mayNot')}</MayNot>}
        <Loaded state={aspects}>
          {view =>
            view ? (
              <AspectTargets view={view} mayChoose={mayChoose} />
            ) : (
              <EmptyState
                compact
                title={t('platform.empty.noModelTitle')}
                description={
                  <CodeText>{t('platform.empty.noModelDescription')}</CodeText>
                }
              />
            )
          }
        </Loaded>
      </Section>
      {ladder.status === 'ready' && ladder.value && (
        <LadderTarget view={ladder.value} mayChoose={mayChoose} />
      )}
      {ladder.status === 'failed' && (
        <ErrorState error={ladder.error} onRetry={ladder.reload} compact />
      )}
      {aspects.status !== 'loading' && ladder.status !== 'loading' && (
        <Roadmap
          platform={platform}
          aspects={aspects.status === 'ready' ? aspects.value : undefined}
          ladder={ladder.status === 'ready' ? ladder.value : undefined}
        />
      )}
    </>
  );
}
