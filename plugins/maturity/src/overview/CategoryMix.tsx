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

import { Card, CardBody } from '@backstage/ui';
import { Overview } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ChartFigure,
  ModelText,
  PointerLink,
  ShareBar,
  levelColor,
} from '../components';
import { PageScope, SubjectFilter, useEntitiesHref } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import { LevelKey } from './LevelKey';
import styles from './CategoryMix.module.css';

/** The height of a category's title and bar in pixels. */
const rowHeight = 52;

const notAskedFilter: Partial<SubjectFilter> = {
  level: ['none'],
  flag: ['scored'],
};

/** How the levels spread in each category, each bar 100 %. */
export function CategoryMix(props: { scope: PageScope; overview: Overview }) {
  const { scope, overview } = props;
  const { model } = scope;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const entities = useEntitiesHref(scope);
  const { categories } = overview;
  const whoseHref = (category: string, filter: Partial<SubjectFilter>) =>
    entities({ filter: { category, ...filter } });
  const numbers = [0, ...model.levels.map(({ number }) => number)];
  return (
    <Card className={styles.card}>
      <CardBody>
        <div className={styles.mix}>
          <ChartFigure
            title={t('overview.mix.title')}
            description={t('overview.mix.description')}
            height={categories.length * rowHeight}
            table={{
              columns: [
                t('overview.mix.category'),
                ...numbers.map(level =>
                  t('overview.mix.level', { level: String(level) }),
                ),
                t('overview.mix.undecided'),
                t('overview.mix.notAsked'),
              ],
              rows: categories.map(({ id, title, levels, notAsked }) => {
                const linked = (
                  figure: number,
                  filter: Partial<SubjectFilter>,
                ) => ({
                  figure,
                  href: whoseHref(id, filter),
                });
                return [
                  title,
                  ...numbers.map(number =>
                    linked(
                      levels.find(({ level }) => level === number)?.count ?? 0,
                      { level: [String(number)] },
                    ),
                  ),
                  linked(
                    levels.reduce((sum, { undecided }) => sum + undecided, 0),
                    { flag: ['undecided'] },
                  ),
                  linked(notAsked, notAskedFilter),
                ];
              }),
            }}
          >
            <div>
              {categories.map(({ id, title, levels, notAsked }) => (
                <div
                  key={id}
                  className={styles.category}
                  style={{ height: rowHeight }}
                >
                  <div className={styles.head}>
                    <span className={styles.title}>
                      <ModelText>{title}</ModelText>
                    </span>
                    <span className={styles.notAsked}>
                      {levels.every(({ count }) => count === 0) &&
                        t('overview.mix.nothingAsked')}
                      {levels.some(({ count }) => count > 0) &&
                        notAsked > 0 && (
                          <PointerLink href={whoseHref(id, notAskedFilter)}>
                            {t('overview.mix.notAskedCount', {
                              entities: format.number(notAsked),
                            })}
                          </PointerLink>
                        )}
                    </span>
                  </div>
                  <ShareBar
                    label={title}
                    parts={levels.map(({ level, count, undecided }) => ({
                      id: String(level),
                      label: t('overview.mix.level', {
                        level: format.number(level),
                      }),
                      count,
                      undecided,
                      color: levelColor({ level, count: model.levels.length }),
                      href: whoseHref(id, { level: [String(level)] }),
                      undecidedHref: whoseHref(id, {
                        level: [String(level)],
                        flag: ['undecided'],
                      }),
                    }))}
                  />
                </div>
              ))}
            </div>
          </ChartFigure>
          <LevelKey model={model} withUndecided />
        </div>
      </CardBody>
    </Card>
  );
}
