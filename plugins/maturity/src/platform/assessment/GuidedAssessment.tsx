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

import { Alert, Button, Link, Text } from '@backstage/ui';
import { RiCheckLine, RiCheckboxBlankCircleLine } from '@remixicon/react';
import { AssessedAspect } from '@platform-maturity/backstage-plugin-maturity-common';
import { useEffect, useRef, useState } from 'react';
import { ModelText, Section } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { usePlatformView } from '../frame/usePlatformView';
import { MayNot } from '../statement/MayNot';
import { AspectForm } from './AspectForm';
import { isAssessed, nextOpenAspect } from './aspectProgress';
import { AspectsView } from './useAspectsView';
import styles from './Assessment.module.css';

export interface GuidedAssessmentProps {
  view: AspectsView;
  mayAttest: boolean;
}

/** One aspect at a time, saved as one goes. */
export function GuidedAssessment(props: GuidedAssessmentProps) {
  const { view, mayAttest } = props;
  const { assessment, model, document, reload } = view;
  const { aspects, entityRef } = assessment;
  const { t } = useMaturityTranslation();
  const { aspect: wanted, show } = usePlatformView();
  const [saved, setSaved] = useState<string>();
  const aspect =
    aspects.find(({ category }) => category === wanted) ??
    nextOpenAspect(aspects) ??
    aspects[0];
  const shownRef = useRef<string | undefined>(undefined);
  const shown = shownRef.current;
  useEffect(() => {
    shownRef.current = aspect?.category;
  }, [aspect?.category]);
  if (!aspect) {
    return null;
  }
  const index = aspects.indexOf(aspect);
  const done = aspects.filter(isAssessed).length;
  const advice = document.spec.guidance?.find(
    ({ atLevel }) => atLevel === undefined,
  );
  return (
    <Section
      title={model.title}
      description={advice && <ModelText>{advice.text}</ModelText>}
    >
      <div className={styles.lens}>
        {!mayAttest && <MayNot>{t('platform.statement.mayNot')}</MayNot>}
        <div role="status">
          <Text as="p" variant="body-medium" weight="bold">
            {t('platform.assessment.progress', {
              done: String(done),
              total: String(aspects.length),
            })}
            {saved && ` · ${saved}`}
          </Text>
        </div>
        <Steps aspects={aspects} current={aspect} />
        {done === aspects.length && (
          <Alert
            status="success"
            title={t('platform.assessment.finish')}
            customActions={
              <Button
                size="small"
                variant="secondary"
                onPress={() => show('targets')}
              >
                {t('platform.assessment.toTargets')}
              </Button>
            }
          />
        )}
        <AspectForm
          // What was entered belongs to one aspect and to what stands there.
          key={`${aspect.category} ${aspect.attestation?.id}`}
          entityRef={entityRef}
          aspect={aspect}
          heading={t('platform.assessment.step', {
            number: String(index + 1),
            total: String(aspects.length),
            title: aspect.title,
          })}
          mayAttest={mayAttest}
          isArrival={shown !== undefined && shown !== aspect.category}
          previous={aspects[index - 1]?.category}
          next={aspects[index + 1]?.category}
          onSaved={level => {
            setSaved(
              t('platform.assessment.saved', {
                aspect: aspect.title,
                level: String(level),
              }),
            );
            reload();
          }}
          onChanged={reload}
        />
      </div>
    </Section>
  );
}

/** All aspects as steps, with where one is. */
function Steps(props: {
  aspects: readonly AssessedAspect[];
  current: AssessedAspect;
}) {
  const { aspects, current } = props;
  const { t } = useMaturityTranslation();
  const { href } = usePlatformView();
  return (
    <nav aria-label={t('platform.assessment.steps')}>
      <ol className={styles.steps}>
        {aspects.map(aspect => {
          const Icon = isAssessed(aspect)
            ? RiCheckLine
            : RiCheckboxBlankCircleLine;
          return (
            <li key={aspect.category}>
              <Link
                className={styles.step}
                variant="body-medium"
                href={href('assess', aspect.category)}
                aria-current={aspect === current ? 'step' : undefined}
              >
                <Icon className={styles.icon} aria-hidden />
                {aspect.title}
                <span className={styles.said}>
                  {t(
                    isAssessed(aspect)
                      ? 'platform.assessment.done'
                      : 'platform.assessment.open',
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
