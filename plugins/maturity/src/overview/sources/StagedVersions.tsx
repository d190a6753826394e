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

import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, ProgressLine } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';

type Staged = NonNullable<MaturityStatus['models'][number]['staged']>;

/** How far the versions are that are to take the place of those in force. */
export function StagedVersions(props: { models: MaturityStatus['models'] }) {
  const { models } = props;
  return (
    <>
      {models.map(
        ({ id, staged }) =>
          staged && <StagedVersion key={id} model={id} staged={staged} />,
      )}
    </>
  );
}

function StagedVersion(props: { model: string; staged: Staged }) {
  const { model, staged } = props;
  const { scored, subjects, failed = 0 } = staged;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const version = staged.version.slice(0, 8);
  return (
    <div>
      {scored === undefined || subjects === undefined ? (
        <ProgressLine
          words={t('overview.sources.staged', { model, version })}
        />
      ) : (
        <ProgressLine
          words={t('overview.sources.stagedProgress', {
            model,
            version,
            scored: format.number(scored),
            subjects: format.number(subjects),
          })}
          share={subjects > 0 ? scored / subjects : undefined}
        />
      )}
      {failed > 0 && (
        <Muted as="p">
          {t('overview.sources.stagedFailed', {
            count: failed,
            number: format.number(failed),
          })}
        </Muted>
      )}
    </div>
  );
}
