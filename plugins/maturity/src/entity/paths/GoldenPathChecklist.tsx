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

import { Alert, Link, Text } from '@backstage/ui';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactElement } from 'react';
import { ModelText, Muted } from '../../components';
import { useRootPath } from '../../filters';
import { useMaturityTranslation, useOpenItems } from '../../hooks';
import { ScorecardView } from '../scorecard';
import { JoinPath } from './JoinPath';
import { PathOrigin } from './PathOrigin';
import { PathProgress } from './PathProgress';
import { PathStep } from './PathStep';
import styles from './GoldenPaths.module.css';

/** One golden path: how far, what comes next, every step, how to join. */
export function GoldenPathChecklist(props: {
  view: ScorecardView;
  path: ScorecardGoldenPath;
}) {
  const { view, path } = props;
  const { t } = useMaturityTranslation();
  const root = useRootPath();
  const next = path.steps.find(
    ({ required, state }) =>
      required && (state === 'open' || state === 'unknown'),
  );
  const keyOf = (id: string) => `${path.id}/${id}`;
  const open = useOpenItems({
    param: 'step',
    initial: next && path.onPath ? [keyOf(next.id)] : [],
  });
  return (
    <div className={styles.path}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text as="h3" variant="title-x-small" weight="bold">
            <ModelText>{path.title}</ModelText>
          </Text>
          <Muted>
            {path.onPath ? t('paths.onPath') : t('paths.offPath')}
            {path.owner && (
              <>
                {' · '}
                {t('paths.owner')}{' '}
                <EntityRefLink
                  entityRef={path.owner}
                  defaultKind="group"
                  hideIcon
                />
              </>
            )}
            {' · '}
            <Link
              href={`${root}/golden-paths/${path.id}?model=${view.model.id}`}
              variant="body-small"
            >
              {t('paths.allOfPath')}
            </Link>
          </Muted>
          {path.description && (
            <Text as="p" variant="body-medium">
              <ModelText>{path.description}</ModelText>
            </Text>
          )}
        </div>
        <PathProgress path={path} />
      </div>
      {path.status === 'deprecated' && (
        <Alert status="warning" icon title={t('paths.deprecated')} />
      )}
      {path.status === 'draft' && (
        <Alert status="info" icon title={t('paths.draft')} />
      )}
      {path.origin && <PathOrigin origin={path.origin} />}
      {!path.onPath && <JoinPath path={path} />}
      {next ? (
        <div className={styles.next}>
          <Text as="p" variant="body-small" weight="bold">
            {t('paths.next')}
          </Text>
          {stepOf(next)}
        </div>
      ) : (
        path.done > 0 && <Muted as="p">{t('paths.complete')}</Muted>
      )}
      <ol className={styles.steps} aria-label={t('paths.steps')}>
        {path.steps
          .filter(step => step !== next)
          .map(step => (
            <li key={step.id}>{stepOf(step)}</li>
          ))}
      </ol>
      {(path.docs?.length || path.support) && (
        <div className={styles.links}>
          {path.docs && path.docs.length > 0 && (
            <Muted>
              {t('paths.docs')}{' '}
              <EntityRefLinks
                entityRefs={path.docs}
                defaultKind="component"
                hideIcons
              />
            </Muted>
          )}
          {path.support && (
            <Muted>{t('paths.support', { support: path.support })}</Muted>
          )}
        </div>
      )}
    </div>
  );

  function stepOf(step: ScorecardGoldenPath['steps'][number]): ReactElement {
    const key = keyOf(step.id);
    return (
      <PathStep
        view={view}
        step={step}
        number={path.steps.indexOf(step) + 1}
        isOpen={open.isOpen(key)}
        onOpenChange={isOpen => open.setOpen(key, isOpen)}
      />
    );
  }
}
