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
import { Cell, CellText } from '@backstage/ui';
import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted } from '../components';
import { useMaturityTranslation } from '../hooks';

/** The name in a ref; the whole row leads to the entity itself. */
export function RefCell(props: { entityRef?: string }) {
  const { entityRef } = props;
  return <CellText title={entityRef ? parseEntityRef(entityRef).name : '–'} />;
}

/** Who owns an entity; nobody and an owner that is gone stand out in words. */
export function OwnerCell(props: { row: ScorecardSummary }) {
  const { owner, ownerExists } = props.row;
  const { t } = useMaturityTranslation();
  if (owner && ownerExists !== false) {
    return <RefCell entityRef={owner} />;
  }
  return (
    <Cell>
      <Muted variant="body-medium">
        {owner
          ? t('entities.ownerGone', { name: parseEntityRef(owner).name })
          : t('entities.noOwner')}
      </Muted>
    </Cell>
  );
}
