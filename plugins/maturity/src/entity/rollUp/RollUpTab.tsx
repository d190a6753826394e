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

import { RiStairsLine } from '@remixicon/react';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  ModelLanguage,
} from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { useModelChoice } from '../scorecard';
import { RollUpPage } from './RollUpPage';

export interface RollUpTabProps {
  /** Lower case. */
  kind: string;
  entityRef: string;
}

/** The Maturity tab of a group or domain: no scorecard, but what is theirs. */
export function RollUpTab(props: RollUpTabProps) {
  const { kind, entityRef } = props;
  const { t } = useMaturityTranslation();
  const choice = useModelChoice({});
  return (
    <Loaded
      state={choice}
      skeleton={<LoadingSkeleton blocks={[96, 320, 240]} />}
    >
      {value =>
        value.selected ? (
          <ModelLanguage language={value.selected.language}>
            <RollUpPage
              key={`${entityRef} ${value.selected.id}`}
              kind={kind}
              entityRef={entityRef}
              choice={{ ...value, selected: value.selected }}
            />
          </ModelLanguage>
        ) : (
          <EmptyState
            icon={<RiStairsLine />}
            title={t('filters.noModelTitle')}
          />
        )
      }
    </Loaded>
  );
}
