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

import { Button, Flex } from '@backstage/ui';
import { RiShieldCheckLine, RiUserStarLine } from '@remixicon/react';
import {
  FactDefinition,
  ScorecardCheck,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { useMaturityTranslation } from '../../hooks';
import { AttestDialog } from './AttestDialog';
import { useEntityActions } from './EntityActions';
import { WaiverDialog } from './WaiverDialog';
import styles from './CheckActions.module.css';

type OpenDialog = { kind: 'attest'; fact: FactDefinition } | { kind: 'waive' };

/** What the reader can do about a check that does not hold. */
export function CheckActions(props: { check: ScorecardCheck }) {
  const { check } = props;
  const { t } = useMaturityTranslation();
  const actions = useEntityActions();
  const [open, setOpen] = useState<OpenDialog>();
  if (!actions || check.state === 'passed') {
    return null;
  }
  const facts = check.actual.flatMap(
    ({ id }) => actions.attestable.get(id) ?? [],
  );
  const mayWaive =
    actions.mayRequestWaiver && check.required && check.state !== 'waived';
  if (facts.length === 0 && !mayWaive) {
    return null;
  }
  const close = () => setOpen(undefined);
  return (
    <Flex gap="2" className={styles.actions}>
      {facts.map(fact => (
        <Button
          key={fact.id}
          size="small"
          variant="secondary"
          iconStart={<RiUserStarLine />}
          onPress={() => setOpen({ kind: 'attest', fact })}
        >
          {t('entity.actions.attest', { fact: fact.title ?? fact.id })}
        </Button>
      ))}
      {mayWaive && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiShieldCheckLine />}
          onPress={() => setOpen({ kind: 'waive' })}
        >
          {t('entity.actions.requestWaiver')}
        </Button>
      )}
      {open?.kind === 'attest' && (
        <AttestDialog actions={actions} fact={open.fact} onClose={close} />
      )}
      {open?.kind === 'waive' && (
        <WaiverDialog actions={actions} check={check} onClose={close} />
      )}
    </Flex>
  );
}
