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

import { parseEntityRef } from '@backstage/catalog-model';
import { WhatIfMove } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, SubjectLink } from '../../components';
import { PageScope } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import styles from './WhatIf.module.css';

/** An entity that would move: from which level to which, and what stops it. */
export function MoveRow(props: {
  item: WhatIfMove;
  scope: PageScope;
  titleOf: (practice: string) => string;
}) {
  const { item, scope, titleOf } = props;
  const { entityRef, title, owner, category, from, to, stoppedBy } = item;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const level = (value: number | null) =>
    value === null ? t('atRisk.noLevel') : format.number(value);
  const area = scope.model.categories.find(({ id }) => id === category);
  return (
    <li className={styles.move}>
      <SubjectLink entityRef={entityRef} title={title} model={scope.model.id} />
      <span>
        {category === undefined
          ? t('atRisk.overall', { from: level(from), to: level(to) })
          : t('atRisk.category', {
              title: area?.title ?? category,
              from: level(from),
              to: level(to),
            })}
      </span>
      {owner && <Muted>{parseEntityRef(owner).name}</Muted>}
      {stoppedBy.length > 0 && (
        <Muted>
          {t('model.whatIf.stoppedAt', {
            practices: format.list(
              stoppedBy.map(({ practice }) => titleOf(practice)),
            ),
          })}
        </Muted>
      )}
    </li>
  );
}
