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

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Select, Text } from '@backstage/ui';
import { ChoiceButtons, Muted } from '../../components';
import { useMaturityTranslation, useUrlParams } from '../../hooks';
import { PlatformScope } from './PlatformScope';
import {
  platformViews,
  PlatformView,
  usePlatformView,
} from './usePlatformView';
import styles from './PlatformPage.module.css';

/** Which platform, and which part of the page. */
export function PlatformHeader(props: { scope: PlatformScope }) {
  const { platforms, platform } = props.scope;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const { view, show } = usePlatformView();
  return (
    <div className={styles.header}>
      <div className={styles.name}>
        {platforms.length > 1 ? (
          <Select
            label={t('platform.which')}
            value={platform.entityRef}
            onChange={key =>
              params.set({ platform: String(key) }, { push: true })
            }
            options={platforms.map(({ entityRef, title, isDefault }) => ({
              id: entityRef,
              label: isDefault ? t('platform.isDefault', { title }) : title,
            }))}
          />
        ) : (
          <Text as="h2" variant="title-small" weight="bold">
            {platform.title}
          </Text>
        )}
        {platform.owner && (
          <Muted as="p">
            {t('platform.ownedBy')} <EntityRefLink entityRef={platform.owner} />
          </Muted>
        )}
      </div>
      <ChoiceButtons
        label={t('platform.views.label')}
        choices={platformViews.map(id => ({
          id,
          label: t(`platform.views.${id}`),
        }))}
        selected={view}
        onSelect={id => show(id as PlatformView)}
      />
    </div>
  );
}
