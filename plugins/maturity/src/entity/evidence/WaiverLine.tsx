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

import { Text } from '@backstage/ui';
import {
  Outcome,
  WaiverNote,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Muted } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';

/** Who waived it, why, until when, and what it would be without. */
export function WaiverLine(props: { waiver: WaiverNote; wouldBe?: Outcome }) {
  const { waiver, wouldBe } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <>
      <Text as="p" variant="body-medium">
        {waiver.reason}
      </Text>
      <Muted as="p">
        {t('entity.waiver.until', { date: format.date(waiver.until) })}
        {waiver.by && (
          <>
            {' · '}
            {t('entity.waiver.by')}{' '}
            <EntityRefLink entityRef={waiver.by} defaultKind="user" hideIcon />
          </>
        )}
        {wouldBe &&
          ` · ${t('entity.waiver.wouldBe', {
            state: t(`shared.state.${wouldBe}`),
          })}`}
      </Muted>
    </>
  );
}
