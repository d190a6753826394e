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

import { EmptyState, Loaded, LoadingSkeleton } from '../components';
import { PageScope, readFilter, subjectQuery } from '../filters';
import { useOwnRefs } from '../filters/useOwnRefs';
import { useMaturityTranslation, useModels } from '../hooks';
import { MyMaturity } from './MyMaturity';

/** What is the reader's, by the default model, for the portal's home page. */
export function HomeMaturity() {
  const { t } = useMaturityTranslation();
  const models = useModels();
  const ownRefs = useOwnRefs();
  return (
    <Loaded
      state={models}
      compact
      skeleton={<LoadingSkeleton blocks={[24, 96, 72]} />}
    >
      {({ items, defaultModel }) => {
        const model = items.find(({ id }) => id === defaultModel) ?? items[0];
        if (!model) {
          return <EmptyState compact title={t('home.noModel')} />;
        }
        return (
          <Loaded
            state={ownRefs}
            compact
            skeleton={<LoadingSkeleton blocks={[24, 96, 72]} />}
          >
            {refs => {
              const scope: PageScope = {
                model,
                ownRefs: refs,
                revision: 0,
                filter: {
                  ...readFilter(new URLSearchParams()),
                  mine: true,
                  children: true,
                },
              };
              return (
                <MyMaturity
                  scope={scope}
                  query={subjectQuery({ ...scope, model: model.id })}
                />
              );
            }}
          </Loaded>
        );
      }}
    </Loaded>
  );
}
