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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { Loaded, LoadingSkeleton, useSubjectHref } from '../components';
import { useMaturityTranslation } from '../hooks';
import { CardSummary } from './CardSummary';
import { useModelChoice } from './scorecard';

/** Level, next level and the first steps, for the overview of an entity. */
export function EntityMaturityCard() {
  const { entity } = useEntity();
  const { t } = useMaturityTranslation();
  const href = useSubjectHref();
  const choice = useModelChoice({ kind: entity.kind });
  const entityRef = stringifyEntityRef(entity);
  return (
    <EntityInfoCard
      title={t('entity.card.title')}
      footerActions={
        <Link href={href(entityRef)} variant="body-medium">
          {t('entity.card.more')}
        </Link>
      }
    >
      <Loaded
        state={choice}
        compact
        skeleton={<LoadingSkeleton blocks={[24, 48, 72]} />}
      >
        {({ selected }) =>
          selected ? (
            <CardSummary
              key={`${entityRef} ${selected.id}`}
              entityRef={entityRef}
              model={selected}
            />
          ) : (
            <>{t('entity.noModel.title')}</>
          )
        }
      </Loaded>
    </EntityInfoCard>
  );
}
