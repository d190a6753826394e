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
import { MaturityStatus } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../../hooks';

export interface FirstScoringRunningProps {
  status: MaturityStatus;
  /** Whose progress is told; default all models together. */
  modelId?: string;
}

/** How far the first scoring is, while pages are not complete yet. */
export function FirstScoringRunning(props: FirstScoringRunningProps) {
  const { status, modelId } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const models = status.models.filter(
    model => modelId === undefined || model.id === modelId,
  );
  const subjects = models.reduce((sum, model) => sum + model.subjects, 0);
  const scored = models.reduce((sum, model) => sum + model.scored, 0);

  let progress: string;
  if (status.replay?.running) {
    const { day, days } = status.replay;
    progress = t('shared.states.firstScoringReplay', {
      day: String(day),
      days: String(days),
    });
  } else if (status.state === 'scoring') {
    progress = t('shared.states.firstScoringScoring', {
      scored: format.number(scored),
      subjects: format.number(subjects),
    });
  } else {
    progress = t('shared.states.firstScoringScanning', {
      count: status.scan?.entities ?? 0,
      number: format.number(status.scan?.entities ?? 0),
    });
  }
  return (
    <div role="status">
      <Alert
        status="info"
        isPending
        title={t('shared.states.firstScoringTitle')}
        description={`${progress} ${t('shared.states.firstScoringHint')}`}
      />
    </div>
  );
}
