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
import { HeatmapRow } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, ShareBar, SubjectLink, levelColor } from '../../components';
import { PageScope, SubjectFilter, useEntitiesHref } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import styles from './RollUp.module.css';

/** A child group or a system: its figures, and how its levels spread. */
export function Place(props: {
  row: HeatmapRow;
  scope: PageScope;
  /** What leads to its entities. */
  filter?: Partial<SubjectFilter>;
}) {
  const { row, scope, filter } = props;
  const { model } = scope;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const entities = useEntitiesHref(scope);
  const count = t('entity.rollUp.entities', { count: row.subjects });
  return (
    <li className={styles.place}>
      <div className={styles.line}>
        {row.id === null || row.own ? (
          <Text as="span" variant="body-medium">
            {row.own ? t('entity.rollUp.own', { title: row.title }) : row.title}
          </Text>
        ) : (
          <SubjectLink entityRef={row.id} title={row.title} model={model.id} />
        )}
        {filter ? (
          <Link href={entities({ filter })} variant="body-small">
            {count}
          </Link>
        ) : (
          <Muted>{count}</Muted>
        )}
        {row.medianLevel !== null && (
          <Muted>
            {t('entity.rollUp.median', {
              level: format.number(row.medianLevel),
            })}
          </Muted>
        )}
        {row.withTarget > 0 && (
          <Muted>
            {t('entity.rollUp.atTarget', {
              share: format.percent(row.atTarget / row.withTarget),
            })}
          </Muted>
        )}
      </div>
      {row.levels.some(level => level.count > 0) && (
        <ShareBar
          label={row.title}
          parts={row.levels.map(level => ({
            id: String(level.level),
            label: t('shared.level.number', { level: String(level.level) }),
            count: level.count,
            undecided: level.undecided,
            color: levelColor({
              level: level.level,
              count: model.levels.length,
            }),
          }))}
        />
      )}
    </li>
  );
}
