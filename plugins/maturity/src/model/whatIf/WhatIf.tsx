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
import { maturityModelManagePermission } from '@platform-maturity/backstage-plugin-maturity-common';
import { EmptyState, LoadingSkeleton, Section } from '../../components';
import { RiLockLine } from '@remixicon/react';
import { PageScope } from '../../filters';
import { useMaturityTranslation, useUrlParams } from '../../hooks';
import { ModelView } from '../ModelView';
import { DraftEditor } from './DraftEditor';
import { WhatIfRun } from './WhatIfRun';

/** What a change of the model would do to the whole catalog. */
export function WhatIf(props: { scope: PageScope; view: ModelView }) {
  const { scope, view } = props;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const id = params.get('whatIf');
  const permission = usePermission({
    permission: maturityModelManagePermission,
  });
  if (permission.loading) {
    return <LoadingSkeleton blocks={[320]} />;
  }
  if (!permission.allowed) {
    return (
      <EmptyState
        icon={<RiLockLine />}
        title={t('model.whatIf.notAllowedTitle')}
        description={t('model.whatIf.notAllowed')}
      />
    );
  }
  return (
    <>
      {id && <WhatIfRun key={id} id={id} scope={scope} />}
      <Section
        title={t('model.whatIf.title')}
        description={t('model.whatIf.description')}
      >
        <DraftEditor
          view={view}
          onStarted={started =>
            params.set({ whatIf: started, movesCursor: undefined })
          }
        />
      </Section>
    </>
  );
}
