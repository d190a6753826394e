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
import { ScorecardCheck } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiMagicLine } from '@remixicon/react';
import { ModelText } from '../../components';
import { useEvents, useMaturityTranslation } from '../../hooks';
import { CopyLine } from './CopyLine';
import { SafeLink } from './SafeLink';
import { useTemplateHref } from './useTemplateHref';
import styles from './Fix.module.css';

/** What to do: text, links, the template that does it, the line to copy. */
export function Fix(props: {
  remediation: NonNullable<ScorecardCheck['remediation']>;
}) {
  const { text, links = [], template, annotation } = props.remediation;
  const { t } = useMaturityTranslation();
  const capture = useEvents();
  const templateHref = useTemplateHref();
  return (
    <div className={styles.fix}>
      <Text as="p" variant="body-medium">
        <ModelText>{text}</ModelText>
      </Text>
      {(links.length > 0 || template) && (
        <div className={styles.links}>
          {template && (
            <ButtonLink
              size="small"
              variant="secondary"
              iconStart={<RiMagicLine />}
              href={templateHref(template)}
              onPress={() => capture('use-template', template)}
            >
              {t('entity.fix.useTemplate')}
            </ButtonLink>
          )}
          {links.map(({ title, url }) => (
            <SafeLink key={url} url={url}>
              {title}
            </SafeLink>
          ))}
        </div>
      )}
      {annotation && <CopyLine line={annotation} />}
    </div>
  );
}
