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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { RiStairsLine } from '@remixicon/react';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  ModelLanguage,
} from '../components';
import { useMaturityTranslation } from '../hooks';
import { rollUpKinds } from '../subjectKinds';
import { ScorecardPage } from './ScorecardPage';
import { RollUpTab } from './rollUp';
import { useModelChoice } from './scorecard';

/** The Maturity tab of an entity. */
export function EntityMaturityContent() {
  const { entity } = useEntity();
  return rollUpKinds.includes(entity.kind.toLocaleLowerCase('en-US')) ? (
    <RollUpTab
      kind={entity.kind.toLocaleLowerCase('en-US')}
      entityRef={stringifyEntityRef(entity)}
    />
  ) : (
    <ScorecardTab entity={entity} />
  );
}

function ScorecardTab(props: { entity: Entity }) {
  const { entity } = props;
  const { t } = useMaturityTranslation();
  const choice = useModelChoice({ kind: entity.kind });
  const entityRef = stringifyEntityRef(entity);
  return (
    <Loaded
      state={choice}
      skeleton={<LoadingSkeleton blocks={[220, 320, 240]} />}
    >
      {value =>
        value.selected ? (
          <ModelLanguage language={value.selected.language}>
            <ScorecardPage
              key={`${entityRef} ${value.selected.id}`}
              entity={entity}
              entityRef={entityRef}
              choice={{ ...value, selected: value.selected }}
            />
          </ModelLanguage>
        ) : (
          <EmptyState
            icon={<RiStairsLine />}
            title={t('entity.noModel.title')}
            description={t('entity.noModel.description', {
              kind: entity.kind,
            })}
          />
        )
      }
    </Loaded>
  );
}
