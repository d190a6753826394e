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

import { VisuallyHidden } from '@backstage/ui';
import { ScorecardCategory } from '@platform-maturity/backstage-plugin-maturity-common';
import { CSSProperties } from 'react';
import { Muted, ScrollRegion, Section } from '../../components';
import { useMaturityTranslation, useUrlParams } from '../../hooks';
import { ScorecardView } from '../scorecard';
import { RubricCell, rubricRow } from './rubricRow';
import styles from './CategoryRubric.module.css';

/** Categories by levels; a cell filters the list of practices. */
export function CategoryRubric(props: { view: ScorecardView }) {
  const { model, scorecard } = props.view;
  const { t } = useMaturityTranslation();
  return (
    <Section
      id="rubric"
      title={t('entity.rubric.title')}
      description={t('entity.rubric.description')}
    >
      <ScrollRegion label={t('entity.rubric.title')}>
        <table className={styles.rubric} aria-label={t('entity.rubric.title')}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {t('entity.rubric.category')}
              </th>
              {model.levels.map(({ number, title }) => (
                <th key={number} scope="col">
                  {number} {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scorecard.categories.map(category => (
              <CategoryRow
                key={category.id}
                category={category}
                levels={model.levels.map(({ number }) => number)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function CategoryRow(props: {
  category: ScorecardCategory;
  levels: readonly number[];
}) {
  const { category, levels } = props;
  const { level, potentialLevel, firstLevel } = category;
  const { t } = useMaturityTranslation();
  const asksNothing = t('entity.rubric.asksNothing');
  const standing = level === null ? asksNothing : levelWords(level);
  return (
    <tr>
      <th scope="row">
        <span className={styles.category}>{category.title}</span>
        {firstLevel !== null && <Muted>{standing}</Muted>}
      </th>
      {rubricRow({ category, levels }).map(cell =>
        cell.span > 1 || cell.asked === 0 ? (
          <td key={cell.level} colSpan={cell.span}>
            <div className={styles.nothing}>{nothingWords(cell)}</div>
          </td>
        ) : (
          <td key={cell.level}>
            <CellButton category={category} cell={cell} />
          </td>
        ),
      )}
    </tr>
  );

  function nothingWords(cell: RubricCell): string {
    if (firstLevel === null) {
      return asksNothing;
    }
    return cell.before
      ? t('entity.rubric.asksFrom', { level: String(firstLevel) })
      : t('entity.rubric.nothingMore');
  }

  function levelWords(value: number): string {
    if (firstLevel !== null && value === 0 && firstLevel > 1) {
      return t('entity.rubric.asksFrom', { level: String(firstLevel) });
    }
    const words = t('shared.level.number', { level: String(value) });
    return potentialLevel !== null && potentialLevel > value
      ? `${words}, ${t('shared.level.couldBe', {
          potential: String(potentialLevel),
        })}`
      : words;
  }
}

function CellButton(props: { category: ScorecardCategory; cell: RubricCell }) {
  const { category, cell } = props;
  const { level, met, asked, state, current } = cell;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const selected =
    params.get('category') === category.id &&
    params.get('level') === String(level);
  return (
    <button
      type="button"
      aria-pressed={selected}
      className={[
        styles.cell,
        state ? styles[state] : '',
        current ? styles.current : '',
        selected ? styles.selected : '',
      ].join(' ')}
      style={{ '--maturity-share': `${(met / asked) * 100}%` } as CSSProperties}
      onClick={() => {
        params.set(
          selected
            ? { category: undefined, level: undefined }
            : { category: category.id, level: String(level) },
        );
        if (!selected) {
          document
            .getElementById('practices')
            ?.scrollIntoView?.({ behavior: 'smooth' });
        }
      }}
    >
      <span>
        {t('entity.rubric.cell', { met: String(met), asked: String(asked) })}
      </span>
      {current && (
        <span className={styles.here}>{t('entity.rubric.here')}</span>
      )}
      <VisuallyHidden>
        {t('entity.rubric.cellHint', {
          category: category.title,
          level: String(level),
        })}
        {state && `, ${t(`shared.ladder.${state}`)}`}
      </VisuallyHidden>
      <span className={styles.fill} aria-hidden />
    </button>
  );
}
