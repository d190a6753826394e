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
import { Link } from '@backstage/ui';
import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiGitForkLine, RiHistoryLine } from '@remixicon/react';
import { Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import styles from './GoldenPaths.module.css';

/** Which template made the entity, and whether the template went on since. */
export function PathOrigin(props: {
  origin: NonNullable<ScorecardGoldenPath['origin']>;
}) {
  const { template, version, currentVersion, state } = props.origin;
  const { t } = useMaturityTranslation();
  const entityLink = useEntityRefLink();
  const { name } = parseEntityRef(template);
  const isOutdated = state === 'outdated';
  const Icon = isOutdated ? RiHistoryLine : RiGitForkLine;
  return (
    <p className={isOutdated ? styles.outdated : styles.origin}>
      <Icon size={16} aria-hidden />
      <Muted>{words()}</Muted>{' '}
      <Link href={entityLink(template)} variant="body-small">
        {t('paths.origin.look')}
      </Link>
    </p>
  );

  function words(): string {
    if (version === undefined) {
      return t('paths.origin.unsaid', { template: name });
    }
    if (isOutdated) {
      return t('paths.origin.outdated', {
        template: name,
        version,
        current: currentVersion ?? '',
      });
    }
    return t(
      state === 'current' ? 'paths.origin.current' : 'paths.origin.unknown',
      { template: name, version },
    );
  }
}
