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
import { Button, Text } from '@backstage/ui';
import { WhatIfAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, ScrollRegion } from '../../components';
import { nobody } from '../../filters';
import { useFormat, useMaturityTranslation, useUrlParams } from '../../hooks';
import styles from './WhatIf.module.css';

export interface OwnerTableProps {
  owners: NonNullable<WhatIfAnswer['result']>['owners'];
  /** How many there are beside these. */
  more: number;
}

/** Whose entities move; one press shows which. */
export function OwnerTable(props: OwnerTableProps) {
  const { owners, more } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const params = useUrlParams();
  return (
    <ScrollRegion label={t('model.whatIf.byOwner')}>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('model.whatIf.byOwner')}
      </Text>
      <table className={styles.owners}>
        <thead>
          <tr>
            <th scope="col">{t('model.whatIf.owner')}</th>
            <th scope="col">{t('model.whatIf.dropsColumn')}</th>
            <th scope="col">{t('model.whatIf.climbsColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ owner, drops, climbs }) => {
            const name = owner
              ? parseEntityRef(owner).name
              : t('model.whatIf.nobody');
            return (
              <tr key={owner ?? nobody}>
                <th scope="row">{name}</th>
                <td>{cell(name, owner ?? nobody, 'drop', drops)}</td>
                <td>{cell(name, owner ?? nobody, 'climb', climbs)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {more > 0 && (
        <Muted as="p">{t('model.whatIf.moreOwners', { count: more })}</Muted>
      )}
    </ScrollRegion>
  );

  function cell(
    name: string,
    owner: string,
    move: 'drop' | 'climb',
    count: number,
  ) {
    return count === 0 ? (
      '–'
    ) : (
      <Button
        size="small"
        variant="tertiary"
        aria-label={t(`model.whatIf.show.${move}`, {
          owner: name,
          number: format.number(count),
        })}
        onPress={() =>
          params.set({
            move,
            movesOf: owner,
            movesCursor: undefined,
            movesOffset: undefined,
          })
        }
      >
        {format.number(count)}
      </Button>
    );
  }
}
