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

import { Alert, ButtonLink, Text } from '@backstage/ui';
import { EntityRefLink, EntityRefLinks } from '@backstage/plugin-catalog-react';
import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiMagicLine, RiRouteLine } from '@remixicon/react';
import { ModelText, Muted, ShareBar } from '../../components';
import { useFormat, useMaturityTranslation, useOpenItems } from '../../hooks';
import { CopyLine, useTemplateHref } from '../evidence';
import { PathStep } from './PathStep';
import styles from './GoldenPaths.module.css';

/** The annotation by which an entity says that it is on a path. */
const pathAnnotation = 'platform-maturity.io/golden-path';

/** One golden path: how far, what comes next, every step, how to join. */
export function GoldenPathChecklist(props: { path: ScorecardGoldenPath }) {
  const { path } = props;
  const { t } = useMaturityTranslation();
  const open = useOpenItems({ param: 'step', initial: [] });
  const next = path.steps.find(
    ({ required, state }) =>
      required && (state === 'open' || state === 'unknown'),
  );
  return (
    <div className={styles.path}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Text as="h3" variant="title-x-small" weight="bold">
            {path.title}
          </Text>
          <Muted>
            {path.onPath ? t('entity.path.onPath') : t('entity.path.offPath')}
            {path.owner && (
              <>
                {' · '}
                {t('entity.path.owner')}{' '}
                <EntityRefLink
                  entityRef={path.owner}
                  defaultKind="group"
                  hideIcon
                />
              </>
            )}
          </Muted>
          {path.description && (
            <Text as="p" variant="body-medium">
              <ModelText>{path.description}</ModelText>
            </Text>
          )}
          {next && (
            <Text as="p" variant="body-medium">
              {t('entity.path.next', { step: next.title })}
            </Text>
          )}
        </div>
        <Progress path={path} />
      </div>
      {path.status === 'deprecated' && (
        <Alert status="warning" icon title={t('entity.path.deprecated')} />
      )}
      {path.status === 'draft' && (
        <Alert status="info" icon title={t('entity.path.draft')} />
      )}
      {!path.onPath && <Join path={path} />}
      <ol className={styles.steps} aria-label={path.title}>
        {path.steps.map(step => {
          const key = `${path.id}/${step.id}`;
          return (
            <PathStep
              key={key}
              step={step}
              isOpen={open.isOpen(key)}
              onOpenChange={isOpen => open.setOpen(key, isOpen)}
            />
          );
        })}
      </ol>
      {(path.docs?.length || path.support) && (
        <div className={styles.links}>
          {path.docs && path.docs.length > 0 && (
            <Muted>
              {t('entity.path.docs')}{' '}
              <EntityRefLinks
                entityRefs={path.docs}
                defaultKind="component"
                hideIcons
              />
            </Muted>
          )}
          {path.support && (
            <Muted>{t('entity.path.support', { support: path.support })}</Muted>
          )}
        </div>
      )}
    </div>
  );
}

function Progress(props: { path: ScorecardGoldenPath }) {
  const { done, open, unknown } = props.path;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = t('entity.path.progress', {
    done: format.number(done),
    all: format.number(done + open + unknown),
  });
  return (
    <div className={styles.progress}>
      <Text variant="body-medium" weight="bold">
        {words}
      </Text>
      <ShareBar
        label={words}
        parts={[
          {
            id: 'done',
            label: t('shared.state.done'),
            count: done,
            color: 'var(--bui-accent-bg)',
          },
          {
            id: 'unknown',
            label: t('shared.state.unknown'),
            count: unknown,
            undecided: unknown,
            color:
              'color-mix(in srgb, var(--bui-accent-bg) 45%, var(--bui-bg-neutral-1))',
          },
          {
            id: 'open',
            label: t('shared.state.open'),
            count: open,
            color:
              'color-mix(in srgb, var(--bui-fg-primary) 14%, var(--bui-bg-neutral-1))',
          },
        ]}
      />
    </div>
  );
}

function Join(props: { path: ScorecardGoldenPath }) {
  const { id, templates = [] } = props.path;
  const { t } = useMaturityTranslation();
  const templateHref = useTemplateHref();
  return (
    <div className={styles.join}>
      <Text as="h4" variant="body-medium" weight="bold">
        <RiRouteLine size={16} aria-hidden style={{ verticalAlign: -3 }} />{' '}
        {t('entity.path.howToJoin')}
      </Text>
      <Muted as="p">{t('entity.path.joinText')}</Muted>
      <CopyLine line={`${pathAnnotation}: ${id}`} />
      {templates.length > 0 && (
        <div className={styles.links}>
          <Muted>{t('entity.path.joinTemplate')}</Muted>
          {templates.map(template => (
            <ButtonLink
              key={template}
              size="small"
              variant="secondary"
              iconStart={<RiMagicLine />}
              href={templateHref(template)}
            >
              {template}
            </ButtonLink>
          ))}
        </div>
      )}
    </div>
  );
}
