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
  ModelSummary,
  Scorecard,
  ScorecardPartName,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Entity } from '@backstage/catalog-model';
import { Loaded, LoadingSkeleton, forcedColors } from '../components';
import { EntityActionsProvider } from './actions';
import { AtRisk } from './atRisk';
import { NotScored } from './NotScored';
import { NotYetKnown } from './NotYetKnown';
import { ScorecardHeader } from './header';
import { History } from './history';
import { SystemSections } from './members';
import { GoldenPaths } from './paths';
import { PracticeList } from './practices';
import { CategoryRubric } from './rubric';
import {
  ModelChoice,
  ScorecardView,
  useScorecard,
  viewScorecard,
} from './scorecard';
import { NextSteps } from './steps';
import { EntityWaivers } from './waivers';
import styles from './ScorecardPage.module.css';

export interface ScorecardPageProps {
  entity: Entity;
  entityRef: string;
  choice: ModelChoice & { selected: ModelSummary };
}

/** A scorecard from top to bottom: where, why, what next, how. */
export function ScorecardPage(props: ScorecardPageProps) {
  const { entity, entityRef, choice } = props;
  const model = choice.selected.id;
  const state = useScorecard({
    entityRef,
    model,
    parts: partsOf(entity),
  });
  const reload = state.status === 'loading' ? ignore : state.reload;

  if (state.status === 'failed' && state.error.name === 'NotFoundError') {
    return (
      <NotYetKnown
        entityRef={entityRef}
        model={model}
        onRefreshed={state.reload}
        onFilled={state.reload}
      />
    );
  }
  return (
    <Loaded
      state={state}
      skeleton={<LoadingSkeleton blocks={[220, 320, 240]} />}
    >
      {view => {
        if (view.scorecard.status === 'not-scored') {
          return (
            <NotScored
              scorecard={view.scorecard}
              choice={choice}
              onRefreshed={show}
            />
          );
        }
        if (view.scorecard.status === 'pending') {
          return (
            <div className={`${styles.page} ${forcedColors}`}>
              <ScorecardHeader view={view} choice={choice} onRefreshed={show} />
              <History view={view} />
            </div>
          );
        }
        return (
          <EntityActionsProvider
            entity={entity}
            entityRef={entityRef}
            view={view}
            onDone={reload}
          >
            <div className={`${styles.page} ${forcedColors}`}>
              <ScorecardHeader view={view} choice={choice} onRefreshed={show} />
              <NextSteps view={view} />
              <AtRisk view={view} />
              {rollsUp(view) && (
                <SystemSections key={view.scorecard.evaluatedAt} view={view} />
              )}
              <CategoryRubric view={view} />
              <PracticeList view={view} />
              <GoldenPaths view={view} />
              <EntityWaivers />
              <History view={view} />
            </div>
          </EntityActionsProvider>
        );

        function show(scorecard: Scorecard) {
          if (state.status === 'ready') {
            state.replace?.(
              viewScorecard({ scorecard, model: view.modelAnswer }),
            );
          }
        }
      }}
    </Loaded>
  );
}

function ignore() {}

function partsOf(entity: Entity): ScorecardPartName[] {
  return entity.kind.toLocaleLowerCase('en-US') === 'system'
    ? ['transitions', 'waivers', 'members', 'nextActions']
    : ['transitions', 'waivers'];
}

/** A system that its members count for; by some models it stands alone. */
function rollsUp({ scorecard }: ScorecardView): boolean {
  return (
    scorecard.members !== undefined &&
    scorecard.practices.some(({ rollup }) => rollup)
  );
}
