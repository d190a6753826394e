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

import { usePermission } from '@backstage/plugin-permission-react';
import {
  maturityAttestationCreatePermission,
  maturityModelManagePermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactElement } from 'react';
import {
  CodeText,
  EmptyState,
  Loaded,
  ModelLanguage,
  Section,
  forcedColors,
} from '../../components';
import { AsyncState, useMaturityTranslation, useOnce } from '../../hooks';
import { AspectLens } from '../assessment/AspectLens';
import { GuidedAssessment } from '../assessment/GuidedAssessment';
import { AspectsView, useAspectsView } from '../assessment/useAspectsView';
import { LadderLens } from '../ladder/LadderLens';
import { LadderView, useLadderView } from '../ladder/useLadderView';
import { PainPoints } from '../pain/PainPoints';
import { PlatformTargets } from '../targets/PlatformTargets';
import { PlatformHeader } from './PlatformHeader';
import { PlatformScope } from './PlatformScope';
import { usePlatformView } from './usePlatformView';
import styles from './PlatformPage.module.css';

/** The page of one platform; both models are loaded on their own. */
export function PlatformContent(props: { scope: PlatformScope }) {
  const { scope } = props;
  const { entityRef } = scope.platform;
  const { t } = useMaturityTranslation();
  const { view } = usePlatformView();
  const aspects = useAspectsView({ entityRef, model: scope.aspects });
  // The self-assessment shows nothing of it, and it is much to load.
  const needsLadder = useOnce(view !== 'assess');
  const ladder = useLadderView({
    entityRef,
    model: needsLadder ? scope.ladder : undefined,
  });
  const mayAttest = usePermission({
    permission: maturityAttestationCreatePermission,
  });
  const mayChoose = usePermission({
    permission: maturityModelManagePermission,
  });
  const may = {
    attest: mayAttest.loading || mayAttest.allowed,
    choose: mayChoose.loading || mayChoose.allowed,
  };
  return (
    <div className={`${styles.page} ${forcedColors}`}>
      <PlatformHeader scope={scope} />
      {view === 'stand' && (
        <>
          <ModelLanguage language={(scope.ladder ?? scope.aspects)?.language}>
            <PainPoints aspects={ready(aspects)} ladder={ready(ladder)} />
          </ModelLanguage>
          <div className={styles.lenses}>
            <Lens
              state={ladder}
              title={scope.ladder?.title}
              none={t('platform.empty.noLadderTitle')}
              hint={t('platform.empty.noLadderDescription')}
            >
              {value => <LadderLens view={value} mayAttest={may.attest} />}
            </Lens>
            <Lens
              state={aspects}
              title={scope.aspects?.title}
              none={t('platform.empty.noModelTitle')}
              hint={t('platform.empty.noModelDescription')}
            >
              {value => <AspectLens view={value} />}
            </Lens>
          </div>
        </>
      )}
      {view === 'assess' && (
        <Lens
          state={aspects}
          title={scope.aspects?.title}
          none={t('platform.empty.noModelTitle')}
          hint={t('platform.empty.noModelDescription')}
        >
          {value => <GuidedAssessment view={value} mayAttest={may.attest} />}
        </Lens>
      )}
      {view === 'targets' && (
        <ModelLanguage language={(scope.ladder ?? scope.aspects)?.language}>
          <PlatformTargets
            platform={scope.platform}
            aspects={aspects}
            ladder={ladder}
            mayChoose={may.choose}
          />
        </ModelLanguage>
      )}
    </div>
  );
}

/** A model that may be missing, loading or broken without taking the page. */
function Lens<TView extends AspectsView | LadderView>(props: {
  state: AsyncState<TView | undefined>;
  title?: string;
  none: string;
  hint: string;
  children: (view: TView) => ReactElement;
}) {
  const { state, title, none, hint, children } = props;
  if (state.status === 'ready' && state.value) {
    return (
      <ModelLanguage language={state.value.model.language}>
        {children(state.value)}
      </ModelLanguage>
    );
  }
  return (
    <Section title={title ?? none}>
      <Loaded state={state} compact>
        {() => (
          <EmptyState
            compact
            title={none}
            description={<CodeText>{hint}</CodeText>}
          />
        )}
      </Loaded>
    </Section>
  );
}

function ready<TValue>(state: AsyncState<TValue>): TValue | undefined {
  return state.status === 'ready' ? state.value : undefined;
}
