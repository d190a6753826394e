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

import { SubjectAtRisk } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, SubjectLink } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';
import styles from './Home.module.css';

/** When an entity of the reader's falls next, and from what to what. */
export function MyDrop(props: { subject: SubjectAtRisk; model: string }) {
  const { subject, model } = props;
  const [{ at, from, to, categories }] = subject.drops;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const level = (value: number | null) =>
    value === null ? t('home.none') : format.number(value);
  return (
    <li className={styles.row}>
      <SubjectLink
        entityRef={subject.entityRef}
        title={subject.title}
        model={model}
      />
      <Muted>
        {from === to
          ? t('home.dropCategories', {
              categories: format.list(categories.map(({ title }) => title)),
              when: format.relative(at),
            })
          : t('home.drop', {
              from: level(from),
              to: level(to),
              when: format.relative(at),
            })}
      </Muted>
    </li>
  );
}
