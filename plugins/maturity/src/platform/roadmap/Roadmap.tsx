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

import { Button, Text } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import {
  CopyButton,
  EmptyState,
  ModelText,
  Muted,
  Section,
  StateLabel,
} from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { saveFile } from '../../components/file';
import { AspectsView } from '../assessment/useAspectsView';
import { Platform } from '../frame/PlatformScope';
import { LadderView } from '../ladder/useLadderView';
import { RoadmapStage, stagesOfAspects, stagesOfLadder } from './RoadmapStage';
import { roadmapToCsv, roadmapToMarkdown, roadmapToText } from './roadmapText';
import { useRoadmapWords } from './useRoadmapWords';
import styles from './Roadmap.module.css';

export interface RoadmapProps {
  platform: Platform;
  aspects?: AspectsView;
  ladder?: LadderView;
}

/** The steps from now to the targets; copied as text, saved as a file. */
export function Roadmap(props: RoadmapProps) {
  const { platform, aspects, ladder } = props;
  const { t } = useMaturityTranslation();
  const words = useRoadmapWords(platform);
  const stages = [
    ...(aspects ? stagesOfAspects(aspects) : []),
    ...(ladder ? stagesOfLadder(ladder) : []),
  ];
  const name = `roadmap-${platform.entityRef.replace(/[^\w-]+/g, '-')}`;
  return (
    <Section
      title={t('platform.roadmap.title')}
      description={t('platform.roadmap.description')}
      actions={
        stages.length > 0 && (
          <>
            <CopyButton
              text={roadmapToText(stages, words)}
              label={t('platform.roadmap.copy')}
              variant="secondary"
            />
            <SaveButton
              name={`${name}.md`}
              type="text/markdown"
              content={() => roadmapToMarkdown(stages, words)}
            >
              {t('platform.roadmap.markdown')}
            </SaveButton>
            <SaveButton
              name={`${name}.csv`}
              type="text/csv"
              content={() => roadmapToCsv(stages, words)}
            >
              {t('platform.roadmap.csv')}
            </SaveButton>
          </>
        )
      }
    >
      {stages.length === 0 ? (
        <EmptyState
          compact
          title={t('platform.roadmap.empty')}
          description={t('platform.roadmap.emptyDescription')}
        />
      ) : (
        <ol className={styles.stages}>
          {stages.map(stage => (
            <Stage key={stage.id} stage={stage} title={words.stage(stage)} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function SaveButton(props: {
  name: string;
  type: string;
  content: () => string;
  children: string;
}) {
  const { name, type, content, children } = props;
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiDownloadLine />}
      onPress={() =>
        saveFile({
          name,
          content: new Blob([content()], { type: `${type};charset=utf-8` }),
        })
      }
    >
      {children}
    </Button>
  );
}

function Stage(props: { stage: RoadmapStage; title: string }) {
  const { stage, title } = props;
  const { model, area, level, steps } = stage;
  const { t } = useMaturityTranslation();
  return (
    <li className={styles.stage}>
      <Text as="h3" variant="body-large" weight="bold">
        {title}
      </Text>
      <Muted as="p">
        {model} ·{' '}
        {steps.length > 0
          ? t('platform.roadmap.steps', { count: steps.length })
          : t('platform.roadmap.noSteps')}
      </Muted>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.title} className={styles.step}>
            <div className={styles.head}>
              <StateLabel state={step.state} />
              <Text as="span" variant="body-medium">
                <ModelText>{step.title}</ModelText>
              </Text>
              {step.isRequirement && (
                <Muted>{t('platform.roadmap.requirement')}</Muted>
              )}
              {step.effort && (
                <Muted>{t(`shared.effort.${step.effort}`)}</Muted>
              )}
            </div>
            {step.advice && (
              <Muted as="p">
                <ModelText>{step.advice}</ModelText>
              </Muted>
            )}
          </li>
        ))}
      </ol>
      {area && (
        <Muted as="p">
          {t('platform.roadmap.attest', { level: String(level) })}
        </Muted>
      )}
    </li>
  );
}
