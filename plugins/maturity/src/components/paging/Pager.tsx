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

import { ButtonIcon } from '@backstage/ui';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { Muted } from '../text';
import { Paging } from './usePaging';
import styles from './Pager.module.css';

export interface PagerProps {
  /** What is paged, for a screen reader. */
  label: string;
  paging: Paging;
  /** How many items the present page has. */
  shown: number;
  total: number;
  nextCursor?: string;
}

/** Which part of a list is shown, and the way to the others. */
export function Pager(props: PagerProps) {
  const { label, paging, shown, total, nextCursor } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  if (!nextCursor && !paging.cursor) {
    return null;
  }
  return (
    <nav aria-label={label} className={styles.pager}>
      <Muted>
        {t('shared.pager.range', {
          from: format.number(paging.offset + 1),
          to: format.number(paging.offset + shown),
          total: format.number(total),
        })}
      </Muted>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiArrowLeftSLine />}
        aria-label={t('shared.pager.previous')}
        isDisabled={!paging.cursor}
        onPress={paging.goToPrevious}
      />
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiArrowRightSLine />}
        aria-label={t('shared.pager.next')}
        isDisabled={!nextCursor}
        onPress={() => nextCursor && paging.goToNext(nextCursor)}
      />
    </nav>
  );
}
