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

import { ButtonLink, Text } from '@backstage/ui';
import {
  GOLDEN_PATH_ANNOTATION,
  ScorecardGoldenPath,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { RiMagicLine, RiRouteLine } from '@remixicon/react';
import { Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { CopyLine } from '../evidence';
import { useJoinHref } from './useJoinHref';
import styles from './GoldenPaths.module.css';

/** How an entity gets onto a path: by a line, or by one of its templates. */
export function JoinPath(props: { path: ScorecardGoldenPath }) {
  const { id, templates = [] } = props.path;
  const { t } = useMaturityTranslation();
  const join = useJoinHref();
  return (
    <div className={styles.join}>
      <Text as="h4" variant="body-medium" weight="bold">
        <RiRouteLine size={16} aria-hidden style={{ verticalAlign: -3 }} />{' '}
        {t('paths.howToJoin')}
      </Text>
      <Muted as="p">{t('paths.joinText')}</Muted>
      <CopyLine line={`${GOLDEN_PATH_ANNOTATION}: ${id}`} />
      {templates.length > 0 && (
        <div className={styles.links}>
          <Muted>{t('paths.joinTemplate')}</Muted>
          {templates.map(template => (
            <ButtonLink
              key={template}
              size="small"
              variant="secondary"
              iconStart={<RiMagicLine />}
              href={join.href(template)}
            >
              {template}
            </ButtonLink>
          ))}
          {join.isFilled && <Muted>{t('paths.joinFilled')}</Muted>}
        </div>
      )}
    </div>
  );
}
