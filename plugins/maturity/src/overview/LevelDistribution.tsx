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

import { Link, VisuallyHidden } from '@backstage/ui';
import { Overview } from '@platform-maturity/backstage-plugin-maturity-common';
import { CountLink, PointerLink, Section, levelColor } from '../components';
import { PageScope, useEntitiesHref } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import styles from './LevelDistribution.module.css';

interface Row {
  /** What the level filter calls it. */
  id: string;
  level?: number;
  title: string;
  count: number;
  undecided: number;
}

/**
 * How many entities stand at each level, as bars that are their own table:
 * each row says its figures and leads to its entities, the hatched part to those
 * of them that could be higher.
 */
export function LevelDistribution(props: {
  scope: PageScope;
  overview: Overview;
}) {
  const { scope, overview } = props;
  const { model } = scope;
  const { t } = useMaturityTranslation();
  const rows = useRows();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const undecided = rows.some(row => row.undecided > 0);
  return (
    <Section
      title={t('overview.distribution.title')}
      description={
        undecided
          ? `${t('overview.distribution.description')} ${t(
              'overview.distribution.undecidedDescription',
            )}`
          : t('overview.distribution.description')
      }
    >
      <ol className={styles.rows}>
        {rows.map(row => (
          <DistributionRow
            key={row.id}
            row={row}
            most={most}
            scope={scope}
            levelCount={model.levels.length}
          />
        ))}
      </ol>
    </Section>
  );

  function useRows(): Row[] {
    const titles = new Map(
      model.levels.map(({ number, title }) => [number, title]),
    );
    const levels = overview.levels.map(({ level, count, undecided: open }) => ({
      id: String(level),
      level,
      title:
        titles.get(level) ??
        t('overview.stats.belowFirst', { title: titles.get(1) ?? '' }),
      count,
      undecided: open,
    }));
    const rest: Row[] = [
      {
        id: 'none',
        title: t('overview.distribution.notScored'),
        count: overview.notScored,
        undecided: 0,
      },
      {
        id: 'pending',
        title: t('overview.distribution.pending'),
        count: overview.pending,
        undecided: 0,
      },
    ];
    return [
      ...levels.sort((a, b) => b.level - a.level),
      ...rest.filter(({ count }) => count > 0),
    ];
  }
}

function DistributionRow(props: {
  row: Row;
  most: number;
  scope: PageScope;
  levelCount: number;
}) {
  const { row, most, scope, levelCount } = props;
  const { level, count, undecided } = row;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const entities = useEntitiesHref(scope);
  const color =
    level === undefined
      ? 'transparent'
      : levelColor({ level, count: levelCount });
  const name = (
    <>
      <span className={styles.number} aria-hidden={level === undefined}>
        {level ?? ''}
      </span>{' '}
      {row.title}
    </>
  );
  const figure = format.number(count);
  const undecidedWords = t('overview.distribution.atLeast', {
    level: String(level),
    entities: format.number(undecided),
  });
  const undecidedHref = entities({
    filter: { level: [row.id], flag: ['undecided'], category: undefined },
  });
  return (
    <li className={`${styles.row} ${count > 0 ? '' : styles.none}`}>
      {count > 0 ? (
        <Link
          href={entities({ filter: { level: [row.id], category: undefined } })}
          standalone
          className={`${styles.title} ${styles.link}`}
        >
          {name}
          <VisuallyHidden>{figure}</VisuallyHidden>
        </Link>
      ) : (
        <span className={styles.title}>{name}</span>
      )}
      <span className={styles.figures}>
        <span className={styles.count} aria-hidden={count > 0}>
          {figure}
        </span>
        {undecided > 0 && (
          <CountLink href={undecidedHref} className={styles.open}>
            {undecidedWords}
          </CountLink>
        )}
      </span>
      <span className={styles.track} aria-hidden>
        <span
          className={`${styles.bar} ${
            level === undefined ? styles.dashed : ''
          }`}
          style={{ width: share(count - undecided, most), background: color }}
        />
        {undecided > 0 && (
          <span
            className={styles.undecided}
            style={{ width: share(undecided, most), color }}
          >
            <PointerLink href={undecidedHref} title={undecidedWords} />
          </span>
        )}
      </span>
    </li>
  );
}

function share(count: number, most: number): string {
  return `${(count / most) * 100}%`;
}
