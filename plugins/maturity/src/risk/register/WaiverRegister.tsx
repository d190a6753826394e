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

import { Button } from '@backstage/ui';
import {
  ChoiceButtons,
  EmptyState,
  Muted,
  PagedList,
  Section,
  usePaging,
} from '../../components';
import { PageScope, useFilter } from '../../filters';
import { useMaturityTranslation } from '../../hooks';
import { useWaivers } from '../useWaivers';
import { RegisterRow } from './RegisterRow';
import { everyState, useRegisterState } from './useRegisterState';
import styles from '../Risk.module.css';

/** All waivers of the model, whatever became of them. */
export function WaiverRegister(props: {
  scope: PageScope;
  onDecided: () => void;
}) {
  const { scope, onDecided } = props;
  const { t } = useMaturityTranslation();
  const paging = usePaging({ name: 'waivers', pageSize: 20 });
  const register = useRegisterState(paging);
  const filter = useFilter();
  const { practice, check } = scope.filter;
  const { state, reader, mayApprove } = useWaivers({
    scope,
    paging,
    query: { state: register.state, practice, check },
  });
  const showAll = () => {
    filter.change({ practice: undefined, check: undefined });
    register.choose(everyState);
  };
  return (
    <Section
      id="register"
      title={t('risk.register.title')}
      description={t('risk.register.description')}
    >
      <div className={styles.narrowed}>
        <ChoiceButtons
          label={t('risk.register.filter')}
          choices={register.choices.map(choice => ({
            id: choice,
            label:
              choice === everyState
                ? t('risk.register.all')
                : t(`waivers.states.${choice}`),
          }))}
          selected={register.state ?? everyState}
          onSelect={register.choose}
        />
        {(practice || check) && (
          <Muted>
            {t('risk.register.only', { what: practice ?? check ?? '' })}
          </Muted>
        )}
      </div>
      <PagedList
        state={state}
        paging={paging}
        label={t('risk.register.pages')}
        total={count => t('risk.register.total', { count })}
        height={240}
        empty={
          <EmptyState
            compact
            title={t('risk.register.emptyTitle')}
            description={t('risk.register.emptyDescription')}
            actions={
              (register.state || practice || check) && (
                <Button variant="secondary" onPress={showAll}>
                  {t('risk.register.showAll')}
                </Button>
              )
            }
          />
        }
      >
        {items => (
          <ul className={styles.list}>
            {items.map(item => (
              <RegisterRow
                key={item.id}
                item={item}
                reader={reader}
                mayApprove={mayApprove === true}
                onDecided={onDecided}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </Section>
  );
}
