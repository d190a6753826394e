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

import { Text } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  GoldenPathEntity,
  GoldenPathSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  LevelBadge,
  ModelText,
  Muted,
  ScrollRegion,
  SubjectLink,
} from '../components';
import { PageScope } from '../filters';
import { useFormat, useMaturityTranslation } from '../hooks';
import styles from './GoldenPaths.module.css';

/** Entities with how far each is on a path, and what comes next. */
export function PathEntityRows(props: {
  scope: PageScope;
  path: GoldenPathSummary;
  items: readonly GoldenPathEntity[];
}) {
  const { scope, path, items } = props;
  const { t } = useMaturityTranslation();
  return (
    <ScrollRegion label={t('goldenPaths.entities.title')}>
      <table
        className={styles.table}
        aria-label={t('goldenPaths.entities.title')}
      >
        <thead>
          <tr>
            <th scope="col">{t('goldenPaths.entities.entity')}</th>
            <th scope="col">{t('goldenPaths.entities.owner')}</th>
            <th scope="col">{t('goldenPaths.entities.progress')}</th>
            <th scope="col">{t('goldenPaths.entities.next')}</th>
            <th scope="col">{t('goldenPaths.entities.template')}</th>
            <th scope="col">{t('goldenPaths.entities.level')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={item.entityRef}>
              <th scope="row">
                <SubjectLink
                  entityRef={item.entityRef}
                  title={item.title}
                  model={scope.model.id}
                />
              </th>
              <td>
                {item.owner ? (
                  <EntityRefLink entityRef={item.owner} hideIcon />
                ) : (
                  <Muted>{t('goldenPaths.entities.nobody')}</Muted>
                )}
              </td>
              <td className={styles.number}>
                <Progress item={item} />
              </td>
              <td>
                <NextStep path={path} item={item} />
              </td>
              <td>
                <TemplateVersion item={item} />
              </td>
              <td className={styles.number}>
                <LevelBadge
                  level={item.level}
                  potentialLevel={item.potentialLevel}
                  levelCount={scope.model.levels.length}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Progress(props: { item: GoldenPathEntity }) {
  const { done, open, unknown } = props.item;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return (
    <span className={styles.stack}>
      <Text as="span" variant="body-medium">
        {t('goldenPaths.entities.steps', {
          done: format.number(done),
          all: format.number(done + open + unknown),
        })}
      </Text>
      {open + unknown > 0 && (
        <Muted>
          {t('goldenPaths.entities.openSteps', {
            open: format.number(open),
            unknown: format.number(unknown),
          })}
        </Muted>
      )}
    </span>
  );
}

function NextStep(props: { path: GoldenPathSummary; item: GoldenPathEntity }) {
  const { path, item } = props;
  const { t } = useMaturityTranslation();
  const step = path.steps.find(({ id }) => id === item.nextStep);
  return step ? (
    <ModelText>{step.title}</ModelText>
  ) : (
    <Muted>{t('goldenPaths.entities.complete')}</Muted>
  );
}

function TemplateVersion(props: { item: GoldenPathEntity }) {
  const { onPath, template, templateVersion, currentVersion, versionState } =
    props.item;
  const { t } = useMaturityTranslation();
  if (versionState === 'outdated') {
    return (
      <>
        {t('goldenPaths.entities.outdatedVersion', {
          version: templateVersion ?? '',
          current: currentVersion ?? '',
        })}
      </>
    );
  }
  if (versionState === 'current') {
    return (
      <Muted>
        {t('goldenPaths.entities.current', { version: templateVersion ?? '' })}
      </Muted>
    );
  }
  return (
    <Muted>
      {onPath && !template ? t('goldenPaths.entities.byHand') : templateVersion}
    </Muted>
  );
}
