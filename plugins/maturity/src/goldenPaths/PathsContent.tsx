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

import { Link, Text } from '@backstage/ui';
import { GoldenPathSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiArrowRightLine, RiRouteLine } from '@remixicon/react';
import { useMaturityApi } from '../api';
import {
  EmptyState,
  Loaded,
  LoadingSkeleton,
  CodeText,
  ModelText,
  Muted,
  Section,
} from '../components';
import { PageScope, subjectQuery } from '../filters';
import { useAsyncState, useMaturityTranslation } from '../hooks';
import { AdoptionBar } from './AdoptionBar';
import { LevelsOnAndOff } from './LevelsOnAndOff';
import { PathFigures } from './PathFigures';
import { PathPeople } from './PathPeople';
import { usePathHrefs } from './usePathHrefs';
import styles from './GoldenPaths.module.css';

/** Every golden path of the model: adoption, drift, levels on and off. */
export function PathsContent(props: { scope: PageScope }) {
  const { scope } = props;
  const { model, revision } = scope;
  const api = useMaturityApi();
  const { t } = useMaturityTranslation();
  const query = subjectQuery({ ...scope, model: model.id });
  const paths = useAsyncState({
    load: signal => api.getGoldenPaths(query, { signal }),
    deps: [api, JSON.stringify(query), revision],
    keepPrevious: true,
  });
  return (
    <Loaded state={paths} skeleton={<LoadingSkeleton blocks={[280, 280]} />}>
      {items =>
        items.length === 0 ? (
          <EmptyState
            icon={<RiRouteLine />}
            title={t('goldenPaths.empty.title')}
            description={
              <CodeText>{t('goldenPaths.empty.description')}</CodeText>
            }
          />
        ) : (
          <div
            className={styles.content}
            aria-busy={paths.status === 'ready' && paths.refreshing}
          >
            <Muted as="p">{t('goldenPaths.intro')}</Muted>
            {items.map(path => (
              <PathCard key={path.id} scope={scope} path={path} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function PathCard(props: { scope: PageScope; path: GoldenPathSummary }) {
  const { scope, path } = props;
  const { t } = useMaturityTranslation();
  const hrefs = usePathHrefs(scope);
  return (
    <Section
      title={path.title}
      description={
        path.description && <ModelText>{path.description}</ModelText>
      }
      actions={
        <Link
          href={hrefs.one(path.id)}
          variant="body-medium"
          aria-label={`${path.title}: ${t('goldenPaths.open')}`}
        >
          {t('goldenPaths.open')}{' '}
          <RiArrowRightLine
            size={16}
            aria-hidden
            style={{ verticalAlign: -3 }}
          />
        </Link>
      }
    >
      <div className={styles.content}>
        <PathPeople path={path} />
        <AdoptionBar path={path} />
        {path.subjects > 0 && (
          <>
            <PathFigures scope={scope} path={path} />
            <LevelsOnAndOff scope={scope} path={path} headingLevel="h3" />
          </>
        )}
        {path.status === 'draft' && (
          <Text as="p" variant="body-small">
            {t('goldenPaths.status.draft')}
          </Text>
        )}
      </div>
    </Section>
  );
}
