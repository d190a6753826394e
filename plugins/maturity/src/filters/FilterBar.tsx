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
  Button,
  SearchField,
  Select,
  Switch,
  ToggleButton,
} from '@backstage/ui';
import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiEqualizerLine, RiGroupLine } from '@remixicon/react';
import { useEffect, useId, useRef, useState } from 'react';
import { Muted } from '../components';
import { useKeptFocus, useMaturityTranslation } from '../hooks';
import { FilterChips } from './FilterChips';
import { FilterSelect } from './FilterSelect';
import { ListParam } from './SubjectFilter';
import { FilterState } from './useFilter';
import { useFilterLabels } from './useFilterLabels';
import { useFilterOptions } from './useFilterOptions';
import { ViewsMenu } from './views';
import styles from './FilterBar.module.css';

/** Which properties can be filtered by on every page. */
const subjectLists = [
  'kind',
  'type',
  'owner',
  'system',
  'domain',
  'lifecycle',
  'tag',
] as const satisfies readonly ListParam[];

/** How long a reader pauses before what is typed counts. */
const typingPause = 300;

export interface FilterBarProps {
  state: FilterState;
  models: readonly ModelSummary[];
  model: ModelSummary;
  /** Whether levels, categories and results narrow this page too. */
  withResults: boolean;
}

/** The one filter bar of the organisation-wide pages. */
export function FilterBar(props: FilterBarProps) {
  const { state, models, model, withResults } = props;
  const { filter, change } = state;
  const { t } = useMaturityTranslation();
  const [open, setOpen] = useState(false);
  const fieldsId = useId();
  const ref = useRef<HTMLDivElement>(null);
  useKeptFocus({
    ref,
    onLost: () => ref.current?.focus({ preventScroll: true }),
  });
  const kinds = filter.kind.includes('*') ? model.kinds : filter.kind;
  const options = useFilterOptions({
    kinds: kinds.length > 0 ? kinds : model.defaultKinds ?? model.kinds,
  });
  const labels = useFilterLabels({
    model,
    offered: options.status === 'ready' ? options.value : undefined,
  });
  const lists: readonly ListParam[] = withResults
    ? [
        ...subjectLists,
        'level',
        ...(filter.practice || filter.check ? (['state'] as const) : []),
        ...(filter.path ? (['pathState'] as const) : []),
        ...(filter.path && filter.step ? (['stepState'] as const) : []),
      ]
    : subjectLists;
  const hasOwner = filter.mine || filter.owner.length > 0;
  return (
    <div
      ref={ref}
      className={styles.bar}
      role="search"
      aria-label={t('filters.label')}
      tabIndex={-1}
    >
      <div className={styles.row}>
        {models.length > 1 && (
          <Select
            className={styles.model}
            aria-label={t('filters.model')}
            size="small"
            options={models.map(({ id, title }) => ({ id, label: title }))}
            value={model.id}
            onChange={id => id && state.selectModel(String(id))}
          />
        )}
        <ToggleButton
          size="small"
          iconStart={<RiGroupLine />}
          isSelected={filter.mine}
          onChange={mine => change({ mine })}
        >
          {t('filters.mine')}
        </ToggleButton>
        <TextFilter text={filter.text} onChange={text => change({ text })} />
        <ViewsMenu />
        <Button
          className={styles.more}
          size="small"
          variant="secondary"
          iconStart={<RiEqualizerLine />}
          aria-expanded={open}
          aria-controls={fieldsId}
          onPress={() => setOpen(!open)}
        >
          {open ? t('filters.fewer') : t('filters.more')}
        </Button>
      </div>
      <div
        id={fieldsId}
        className={`${styles.row} ${styles.fields} ${open ? styles.open : ''}`}
      >
        {lists.map(name => (
          <FilterSelect
            key={name}
            label={t(`filters.${name}`)}
            options={labels[name]}
            selected={filter[name]}
            onChange={selected => change({ [name]: selected })}
          />
        ))}
        {withResults && (
          <Select
            className={styles.select}
            aria-label={t('filters.category')}
            size="small"
            options={[
              { id: 'overall', label: t('filters.overallLevel') },
              ...model.categories.map(({ id, title }) => ({
                id,
                label: title,
              })),
            ]}
            value={filter.category ?? 'overall'}
            onChange={id =>
              change({ category: id === 'overall' ? undefined : String(id) })
            }
          />
        )}
        {hasOwner && (
          <Switch
            label={t('filters.children')}
            isSelected={filter.children}
            onChange={children => change({ children })}
          />
        )}
      </div>
      {options.status === 'failed' && (
        <Muted as="p">{t('filters.optionsFailed')}</Muted>
      )}
      <FilterChips
        state={state}
        model={model}
        labels={labels}
        lists={lists}
        withResults={withResults}
      />
    </div>
  );
}

/** Text that counts once the reader pauses; the address may change it too. */
function TextFilter(props: {
  text: string | undefined;
  onChange: (text: string | undefined) => void;
}) {
  const { text = '', onChange } = props;
  const { t } = useMaturityTranslation();
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed.trim() === text) {
      return undefined;
    }
    const timer = setTimeout(
      () => onChange(typed.trim() || undefined),
      typingPause,
    );
    return () => clearTimeout(timer);
  });
  return (
    <SearchField
      className={styles.text}
      aria-label={t('filters.text')}
      placeholder={t('filters.text')}
      size="small"
      maxLength={200}
      value={typed}
      onChange={setTyped}
    />
  );
}
