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
import { Text } from '@backstage/ui';
import { RiHourglassLine } from '@remixicon/react';
import { Attestation } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted } from '../../components';
import { SafeLink } from '../../entity/evidence/SafeLink';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { expiresSoon } from './expiresSoon';
import styles from './Statement.module.css';

/** Who said something, when, until when, and how they know. */
export function StatementLine(props: { attestation: Attestation }) {
  const { attestedBy, attestedAt, expiresAt, note, evidenceUrl } =
    props.attestation;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const said = t('platform.statement.by', {
    who: '|',
    when: format.date(attestedAt),
    until: format.date(expiresAt),
  }).split('|');
  return (
    <div className={styles.line}>
      <Muted as="p">
        {said[0]}
        <EntityRefLink entityRef={attestedBy} defaultKind="user" hideIcon />
        {said[1]}
      </Muted>
      {expiresSoon(expiresAt) && (
        <span className={styles.soon}>
          <RiHourglassLine className={styles.icon} aria-hidden />
          {t('platform.statement.expiresSoon')}
        </span>
      )}
      <Text as="p" variant="body-small">
        {note}
      </Text>
      {evidenceUrl && (
        <SafeLink url={evidenceUrl}>
          {t('platform.statement.evidence')}
        </SafeLink>
      )}
    </div>
  );
}
