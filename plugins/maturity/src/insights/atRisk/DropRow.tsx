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

import { Link, Text } from '@backstage/ui';
import { LevelDrop } from '@platform-maturity/backstage-plugin-maturity-common';
import { Fragment } from 'react';
import { Muted } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useDropReason } from './useDropReason';
import styles from './Drops.module.css';

export interface DropRowProps {
  drop: LevelDrop;
  /** Where a check of the entity is shown; default nowhere. */
  checkHref?: (check: string) => string;
}

/** One day on which levels fall: to what, and why. */
export function DropRow(props: DropRowProps) {
  const { drop, checkHref } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const reasonOf = useDropReason();
  const level = (value: number | null) =>
    value === null ? t('atRisk.noLevel') : format.number(value);
  const levels = [
    ...(drop.from === drop.to
      ? []
      : [
          t('atRisk.overall', {
            from: level(drop.from),
            to: level(drop.to),
          }),
        ]),
    ...drop.categories.map(({ title, from, to }) =>
      t('atRisk.category', { title, from: level(from), to: level(to) }),
    ),
  ];
  return (
    <li className={styles.row}>
      <div className={styles.when}>
        <Text as="p" variant="body-medium" weight="bold">
          <time dateTime={drop.at}>{format.date(drop.at)}</time>
        </Text>
        <Muted as="p">{format.relative(drop.at)}</Muted>
      </div>
      <div className={styles.words}>
        <Text as="p" variant="body-medium" weight="bold">
          {levels.join(' · ')}
        </Text>
        <ul className={styles.reasons}>
          {drop.why.map(reason => (
            <li key={JSON.stringify(reason)}>
              <Text variant="body-medium">{reasonOf(reason)}</Text>
            </li>
          ))}
        </ul>
        {drop.checks.length > 0 && checkHref && (
          <Muted as="p">
            {t('atRisk.lost')}{' '}
            {drop.checks.map(({ id, title }, index) => (
              <Fragment key={id}>
                {index > 0 && ', '}
                <Link href={checkHref(id)} variant="body-small">
                  {title}
                </Link>
              </Fragment>
            ))}
          </Muted>
        )}
        {drop.checks.length > 0 && !checkHref && (
          <Muted as="p">
            {t('atRisk.checks', {
              checks: format.list(drop.checks.map(({ title }) => title)),
            })}
          </Muted>
        )}
      </div>
    </li>
  );
}
