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

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { AssessedAspect } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, TimeText } from '../../components';
import { useMaturityTranslation } from '../../hooks';

/** Who says that a level is aimed at. */
export function TargetOrigin(props: {
  target: NonNullable<AssessedAspect['target']>;
}) {
  const { origin, chosenBy, chosenAt } = props.target;
  const { t } = useMaturityTranslation();
  return (
    <Muted as="p">
      {t('platform.targets.chosenBy')}:{' '}
      {origin === 'chosen' ? (
        <>
          {chosenBy && (
            <EntityRefLink entityRef={chosenBy} defaultKind="user" hideIcon />
          )}
          {chosenAt && (
            <>
              {' · '}
              <TimeText iso={chosenAt} as="date" />
            </>
          )}
        </>
      ) : (
        t(`platform.targets.${origin}`)
      )}
    </Muted>
  );
}
