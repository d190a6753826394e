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

import { Alert } from '@backstage/ui';
import { Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { TargetChoice } from './useTargetChoice';

/** Whether a choice was taken, told where it was made. */
export function ChoiceOutcome(props: { choice: TargetChoice }) {
  const { isSaved, error } = props.choice;
  const { t } = useMaturityTranslation();
  return (
    <>
      <div role="status">
        {isSaved && <Muted>{t('platform.targets.saved')}</Muted>}
      </div>
      {error && (
        <div role="alert">
          <Alert
            status="danger"
            title={t('platform.targets.notSaved')}
            description={error}
          />
        </div>
      )}
    </>
  );
}
