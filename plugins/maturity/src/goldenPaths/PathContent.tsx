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
import { Alert, ButtonLink, Link, Text } from '@backstage/ui';
import { GoldenPathSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiArrowLeftLine, RiMagicLine } from '@remixicon/react';
import { useMaturityApi } from '../api';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  ModelText,
  Section,
} from '../components';
import { useTemplateHref } from '../entity/evidence';
import { PageScope, subjectQuery } from '../filters';
import { useAsyncState, useMaturityTranslation } from '../hooks';
import { AdoptionBar } from './AdoptionBar';
import { LevelsOnAndOff } from './LevelsOnAndOff';
import { PathEntities } from './PathEntities';
import { PathFigures } from './PathFigures';
import { PathPeople } from './PathPeople';
import { StepsTable } from './StepsTable';
import { usePathHrefs } from './usePathHrefs';
import styles from './GoldenPaths.module.css';

/** One golden path: whose it is, its steps, and who stands where on it. */
export function PathContent(props: { scope: PageScope; id: string }) {
  const { scope, id } = props;
  const { model, revision } = scope;
  const api = useMaturityApi();
  const { t } = useMaturityTranslation();
  const hrefs = usePathHrefs(scope);
  const query = subjectQuery({ ...scope, model: model.id });
  const path = useAsyncState({
    load: signal => api.getGoldenPath({ ...query, id }, { signal }),
    deps: [api, id, JSON.stringify(query), revision],
    keepPrevious: true,
  });
  return (
    <div className={styles.content}>
      <Link href={hrefs.all} variant="body-medium">
        <RiArrowLeftLine size={16} aria-hidden style={{ verticalAlign: -3 }} />{' '}
        {t('goldenPaths.back')}
      </Link>
      {path.status === 'failed' && path.error.name === 'NotFoundError' ? (
        <EmptyState title={t('goldenPaths.notFound')} />
      ) : (
        <Loaded state={path} skeleton={<LoadingSkeleton blocks={[240, 480]} />}>
          {value => (
            <div
              className={styles.content}
              aria-busy={path.status === 'ready' && path.refreshing}
            >
              <PathHead scope={scope} path={value} />
              {value.subjects > 0 && (
                <>
                  <StepsTable scope={scope} path={value} />
                  <PathEntities scope={scope} path={value} query={query} />
                </>
              )}
            </div>
          )}
        </Loaded>
      )}
    </div>
  );
}

function PathHead(props: { scope: PageScope; path: GoldenPathSummary }) {
  const { scope, path } = props;
  const { t } = useMaturityTranslation();
  const templateHref = useTemplateHref();
  const { templates = [], status } = path;
  return (
    <Section
      title={path.title}
      description={
        path.description && <ModelText>{path.description}</ModelText>
      }
    >
      <div className={styles.content}>
        {status === 'deprecated' && (
          <Alert
            status="warning"
            icon
            title={t('goldenPaths.status.deprecated')}
          />
        )}
        {status === 'draft' && (
          <Alert status="info" icon title={t('goldenPaths.status.draft')} />
        )}
        <PathPeople path={path} />
        {templates.length > 0 && (
          <div className={styles.buttons}>
            {templates.map(template => (
              <ButtonLink
                key={template}
                size="small"
                variant="secondary"
                iconStart={<RiMagicLine />}
                href={templateHref(template)}
              >
                {t('goldenPaths.useTemplate', {
                  template: parseEntityRef(template, {
                    defaultKind: 'template',
                  }).name,
                })}
              </ButtonLink>
            ))}
          </div>
        )}
        <AdoptionBar path={path} />
        {path.subjects > 0 && (
          <>
            <PathFigures scope={scope} path={path} />
            <LevelsOnAndOff scope={scope} path={path} headingLevel="h3" />
          </>
        )}
        {path.subjects === 0 && (
          <Text as="p" variant="body-small">
            {path.steps.map(({ title }) => title).join(' · ')}
          </Text>
        )}
      </div>
    </Section>
  );
}
