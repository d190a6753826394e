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

import { Button, SearchField, Select } from '@backstage/ui';
import { RiFilterOffLine } from '@remixicon/react';
import { EmptyState, Muted, Section } from '../../components';
import { PageScope } from '../../filters';
import { useMaturityTranslation, useOpenItems } from '../../hooks';
import { ModelView } from '../ModelView';
import { PracticeItem } from './PracticeItem';
import { useCounts } from './useCounts';
import { useExplorerFilter } from './useExplorerFilter';
import styles from '../Model.module.css';

/** Stands for no choice in a list. */
const any = 'any';

/** Every practice and check, to be searched, with how many meet them. */
export function PracticeExplorer(props: { scope: PageScope; view: ModelView }) {
  const { scope, view } = props;
  const { t } = useMaturityTranslation();
  const filter = useExplorerFilter();
  const practices = useCounts(scope, 'practice');
  const checks = useCounts(scope, 'check');
  const { check: linkedCheck } = scope.filter;
  const linked = linkedCheck?.split('/')[0] ?? scope.filter.practice;
  const open = useOpenItems({ param: 'open', initial: linked ? [linked] : [] });
  const { levels, categories } = view.document.spec;
  const all = [...view.practices.values()];
  const shown = all.filter(filter.matches);
  return (
    <Section
      id="practices"
      title={t('model.practices.title')}
      description={t('model.practices.description')}
    >
      <div className={styles.filters} role="search">
        <SearchField
          aria-label={t('model.practices.find')}
          placeholder={t('model.practices.find')}
          size="small"
          value={filter.find}
          onChange={find => filter.change({ find })}
        />
        {choice({
          label: t('model.practices.category'),
          value: filter.area,
          options: categories.map(({ id, title }) => ({ id, label: title })),
          onChange: area => filter.change({ area }),
        })}
        {choice({
          label: t('model.practices.level'),
          value: filter.level,
          options: levels.map(({ title }, index) => ({
            id: String(index + 1),
            label: t('model.levels.level', {
              level: String(index + 1),
              title,
            }),
          })),
          onChange: level => filter.change({ level }),
        })}
        {choice({
          label: t('model.practices.kind'),
          value: filter.kind,
          options: scope.model.kinds.map(id => ({ id, label: id })),
          onChange: kind => filter.change({ kind }),
        })}
      </div>
      <Muted as="p">
        <span role="status">
          {t('model.practices.shown', {
            count: all.length,
            shown: String(shown.length),
          })}
        </span>{' '}
        {practices.status === 'failed' && t('model.practices.noCounts')}
      </Muted>
      {shown.length === 0 ? (
        <EmptyState
          compact
          icon={<RiFilterOffLine />}
          title={t('model.practices.emptyTitle')}
          actions={
            <Button variant="secondary" onPress={filter.clear}>
              {t('model.practices.clear')}
            </Button>
          }
        />
      ) : (
        <div className={styles.rows}>
          {shown.map(practice => (
            <PracticeItem
              key={practice.id}
              practice={practice}
              scope={scope}
              view={view}
              counts={
                practices.status === 'ready' ? practices.value : undefined
              }
              checkCounts={checks.status === 'ready' ? checks.value : undefined}
              isLinked={practice.id === linked}
              linkedCheck={linkedCheck}
              isOpen={open.isOpen(practice.id)}
              onOpenChange={isOpen => open.setOpen(practice.id, isOpen)}
            />
          ))}
        </div>
      )}
    </Section>
  );

  function choice(options: {
    label: string;
    value: string | undefined;
    options: readonly { id: string; label: string }[];
    onChange: (id: string) => void;
  }) {
    return (
      <Select
        label={options.label}
        size="small"
        options={[
          { id: any, label: t('model.practices.any') },
          ...options.options,
        ]}
        value={options.value ?? any}
        onChange={id => options.onChange(id === any ? '' : String(id))}
      />
    );
  }
}
