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

import {
  RemixiconComponentType,
  RiCloseCircleLine,
  RiHistoryLine,
  RiHourglassLine,
  RiLinkUnlinkM,
  RiShieldCheckLine,
  RiStopCircleLine,
  RiTimeLine,
} from '@remixicon/react';
import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityTranslation } from '../../hooks';
import { DecideButton } from '../../waivers';
import { WaiverWords } from '../WaiverWords';
import { Reader } from '../useReader';
import styles from '../Risk.module.css';

const icons: Record<WaiverItem['state'], RemixiconComponentType> = {
  requested: RiHourglassLine,
  active: RiShieldCheckLine,
  expired: RiTimeLine,
  rejected: RiCloseCircleLine,
  revoked: RiStopCircleLine,
  superseded: RiHistoryLine,
  orphaned: RiLinkUnlinkM,
};

export interface RegisterRowProps {
  item: WaiverItem;
  reader: Reader | undefined;
  mayApprove: boolean;
  onDecided: () => void;
}

/** A waiver with what became of it, to be ended by who may. */
export function RegisterRow(props: RegisterRowProps) {
  const { item, reader, mayApprove, onDecided } = props;
  const { state } = item;
  const { t } = useMaturityTranslation();
  const entity = reader?.entities.get(item.entityRef);
  const isTheirs =
    reader !== undefined &&
    (entity?.isOwned === true || item.requestedBy === reader.ref);
  const mayEnd =
    (state === 'active' && (mayApprove || isTheirs)) ||
    (state === 'requested' && isTheirs);
  const Icon = icons[state];
  return (
    <li className={styles.row}>
      <WaiverWords item={item} title={entity?.title} />
      <div className={styles.side}>
        <span className={styles.state}>
          <Icon size={16} aria-hidden />
          {t(`waivers.states.${state}`)}
        </span>
        {mayEnd && (
          <DecideButton item={item} decision="revoke" onDecided={onDecided} />
        )}
      </div>
    </li>
  );
}
