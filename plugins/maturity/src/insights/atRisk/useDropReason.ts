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

import { LevelDropReason } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../../hooks';

/** Why a level falls, and what keeps it up, in a sentence. */
export function useDropReason(): (reason: LevelDropReason) => string {
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return reason => {
    const { title, fact, check, practice, source = '', since } = reason;
    const what = title ?? fact ?? check ?? practice ?? '';
    switch (reason.kind) {
      case 'waiver':
        return t('atRisk.why.waiver', { what });
      case 'attestation':
        return t('atRisk.why.attestation', { what });
      case 'expiry':
        return t('atRisk.why.expiry', { what, source });
      case 'silence':
        return t('atRisk.why.silence', {
          what,
          source,
          date: since ? format.date(since) : '',
        });
      case 'age':
        return t('atRisk.why.age', { what });
      case 'start':
        return t('atRisk.why.start', { what });
      default:
        return t('atRisk.why.members', { count: reason.members ?? 0 });
    }
  };
}
