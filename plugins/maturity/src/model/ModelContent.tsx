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

import { ModelCache, useMaturityApi } from '../api';
import { ChoiceButtons, Loaded, LoadingSkeleton } from '../components';
import { PageScope } from '../filters';
import { useAsyncState, useMaturityTranslation, useUrlParams } from '../hooks';
import { ModelView } from './ModelView';
import { Explorer } from './explorer';
import { WhatIf } from './whatIf';
import styles from './Model.module.css';

/** The model as it is in force, or what a change of it would do. */
export function ModelContent(props: { scope: PageScope }) {
  const { scope } = props;
  const { id, version } = scope.model;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const params = useUrlParams();
  const isTrying = params.get('view') === 'what-if';
  const state = useAsyncState({
    load: async () => ModelView.of(await ModelCache.of(api).load(scope.model)),
    deps: [api, id, version],
  });
  return (
    <div className={styles.page}>
      <ChoiceButtons
        label={t('model.view.label')}
        choices={[
          { id: 'model', label: t('model.view.model') },
          { id: 'what-if', label: t('model.view.whatIf') },
        ]}
        selected={isTrying ? 'what-if' : 'model'}
        onSelect={view =>
          params.set(
            { view: view === 'what-if' ? view : undefined },
            { push: true },
          )
        }
      />
      <Loaded state={state} skeleton={<LoadingSkeleton blocks={[160, 480]} />}>
        {view =>
          isTrying ? (
            <WhatIf scope={scope} view={view} />
          ) : (
            <Explorer scope={scope} view={view} />
          )
        }
      </Loaded>
    </div>
  );
}
