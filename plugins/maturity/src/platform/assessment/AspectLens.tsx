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

import { Button, Link, Text } from '@backstage/ui';
import { RiArrowRightLine } from '@remixicon/react';
import { AssessedAspect } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, Muted, Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { usePlatformView } from '../frame/usePlatformView';
import { StatementLine } from '../statement/StatementLine';
import { currentCell, isAssessed, nextOpenAspect } from './aspectProgress';
import { LevelDots } from './LevelDots';
import { AspectsView } from './useAspectsView';
import styles from './Assessment.module.css';

/** The platform by aspect: how far the self-assessment is, who said what. */
export function AspectLens(props: { view: AspectsView }) {
  const { assessment, model } = props.view;
  const { aspects } = assessment;
  const { t } = useMaturityTranslation();
  const { show } = usePlatformView();
  const done = aspects.filter(isAssessed).length;
  const next = nextOpenAspect(aspects);
  return (
    <Section
      title={model.title}
      description={
        model.description && <ModelText>{model.description}</ModelText>
      }
    >
      <div className={styles.lens}>
        <Text as="p" variant="body-large" weight="bold">
          {t('platform.assessment.progress', {
            done: String(done),
            total: String(aspects.length),
          })}
        </Text>
        <div>
          <Button
            variant={next ? 'primary' : 'secondary'}
            iconEnd={<RiArrowRightLine />}
            onPress={() => show('assess', (next ?? aspects[0])?.category)}
          >
            {callToAction(next, done)}
          </Button>
        </div>
        <ul className={styles.aspects}>
          {aspects.map(aspect => (
            <AspectRow key={aspect.category} aspect={aspect} />
          ))}
        </ul>
      </div>
    </Section>
  );

  function callToAction(open: AssessedAspect | undefined, count: number) {
    if (!open) {
      return t('platform.assessment.again');
    }
    return count === 0
      ? t('platform.assessment.begin')
      : t('platform.assessment.go', { aspect: open.title });
  }
}

function AspectRow(props: { aspect: AssessedAspect }) {
  const { aspect } = props;
  const { t } = useMaturityTranslation();
  const { href } = usePlatformView();
  const cell = currentCell(aspect);
  return (
    <li className={styles.aspect}>
      <div className={styles.aspectHead}>
        <Text as="h3" variant="body-medium" weight="bold">
          {aspect.title}
        </Text>
        <Link variant="body-small" href={href('assess', aspect.category)}>
          {t(
            isAssessed(aspect)
              ? 'platform.assessment.lookAgain'
              : 'platform.assessment.assess',
            { aspect: aspect.title },
          )}
        </Link>
      </div>
      <div className={styles.aspectHead}>
        <LevelDots
          level={aspect.level ?? 0}
          target={aspect.target?.level}
          count={aspect.topLevel}
        />
        <Text as="span" variant="body-medium">
          {cell
            ? t('platform.assessment.levelOf', {
                level: String(cell.level),
                title: cell.title,
              })
            : t('platform.assessment.notYet')}
        </Text>
        <Muted>
          {aspect.target
            ? t('platform.assessment.target', {
                level: String(aspect.target.level),
              })
            : t('platform.assessment.noTarget')}
        </Muted>
      </div>
      {aspect.attestation && <StatementLine attestation={aspect.attestation} />}
    </li>
  );
}
