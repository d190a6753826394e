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

import { Button } from '@backstage/ui';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { DecideButton, DecisionDialog } from '../../waivers';
import { WaiverWords } from '../WaiverWords';
import { Reader } from '../useReader';
import { whyNotDecide } from './whyNotDecide';
import styles from '../Risk.module.css';

export interface ApprovalRowProps {
  item: WaiverItem;
  /** Undefined until it is known who is reading. */
  reader: Reader | undefined;
  /** Whether the reader has the permission; undefined until it is known. */
  isAllowed: boolean | undefined;
  onDecided: () => void;
}

/** What was asked for, with the decision or why the reader cannot take it. */
export function ApprovalRow(props: ApprovalRowProps) {
  const { item, reader, isAllowed, onDecided } = props;
  const { t } = useMaturityTranslation();
  const [decision, setDecision] = useState<'approve' | 'reject'>();
  const entity = reader?.entities.get(item.entityRef);
  const isKnown = reader !== undefined && isAllowed !== undefined;
  const whyNot = isKnown
    ? whyNotDecide({ item, reader, isAllowed })
    : undefined;
  const mayTakeBack =
    reader !== undefined &&
    (item.requestedBy === reader.ref || entity?.isOwned === true);
  return (
    <li className={styles.row}>
      <WaiverWords item={item} title={entity?.title} />
      <div className={styles.side}>
        {isKnown && !whyNot && (
          <div className={styles.buttons}>
            <Button
              size="small"
              variant="primary"
              iconStart={<RiCheckLine />}
              onPress={() => setDecision('approve')}
            >
              {t('waivers.approve')}
            </Button>
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiCloseLine />}
              onPress={() => setDecision('reject')}
            >
              {t('waivers.reject')}
            </Button>
          </div>
        )}
        {whyNot && <Muted as="p">{t(`risk.approvals.whyNot.${whyNot}`)}</Muted>}
        {mayTakeBack && (
          <DecideButton item={item} decision="revoke" onDecided={onDecided} />
        )}
      </div>
      {decision && (
        <DecisionDialog
          item={item}
          decision={decision}
          onClose={() => setDecision(undefined)}
          onDecided={onDecided}
        />
      )}
    </li>
  );
}
