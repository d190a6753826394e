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

import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { GoldenPathSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, Muted } from '../components';
import { useMaturityTranslation } from '../hooks';
import styles from './GoldenPaths.module.css';

/** Whose a path is, where help is, and which templates it starts from. */
export function PathPeople(props: { path: GoldenPathSummary }) {
  const { owner, support, docs = [], status, templateVersions } = props.path;
  const { t } = useMaturityTranslation();
  return (
    <dl className={styles.people}>
      {owner && (
        <div>
          <dt>
            <Muted>{t('goldenPaths.owner')}</Muted>
          </dt>
          <dd>
            <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
          </dd>
        </div>
      )}
      {support && (
        <div>
          <dt>
            <Muted>{t('goldenPaths.support')}</Muted>
          </dt>
          <dd>
            <ModelText>{support}</ModelText>
          </dd>
        </div>
      )}
      {docs.length > 0 && (
        <div>
          <dt>
            <Muted>{t('goldenPaths.docs')}</Muted>
          </dt>
          <dd>
            <EntityRefLinks
              entityRefs={docs}
              defaultKind="component"
              hideIcons
            />
          </dd>
        </div>
      )}
      {templateVersions.length > 0 && (
        <div>
          <dt>
            <Muted>{t('goldenPaths.templates')}</Muted>
          </dt>
          <dd>
            {templateVersions.map(({ template, version }) => (
              <span key={template}>
                <EntityRefLink entityRef={template} hideIcon />
                {version && ` ${version}`}
              </span>
            ))}
          </dd>
        </div>
      )}
      {status && (
        <div>
          <dt>
            <Muted>{t('goldenPaths.statusName')}</Muted>
          </dt>
          <dd>{t(`goldenPaths.status.${status}`)}</dd>
        </div>
      )}
    </dl>
  );
}
