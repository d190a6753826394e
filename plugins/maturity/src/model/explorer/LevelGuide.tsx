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

import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import { LevelDefinition } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, Muted, Section } from '../../components';
import { useMaturityTranslation, useOpenItems } from '../../hooks';
import { ModelView } from '../ModelView';
import styles from '../Model.module.css';

/** The levels: whom each is for, what it needs and brings, do and don't. */
export function LevelGuide(props: { view: ModelView }) {
  const { levels } = props.view.document.spec;
  const { t } = useMaturityTranslation();
  const open = useOpenItems({ param: 'levels', initial: [] });
  return (
    <Section
      title={t('model.levels.title')}
      description={t('model.levels.description')}
    >
      <div className={styles.rows}>
        {levels.map((level, index) => (
          <Accordion
            key={level.id}
            isExpanded={open.isOpen(level.id)}
            onExpandedChange={isOpen => open.setOpen(level.id, isOpen)}
          >
            <AccordionTrigger level={3}>
              <span className={styles.trigger}>
                <Text variant="body-medium" weight="bold">
                  {t('model.levels.level', {
                    level: String(index + 1),
                    title: level.title,
                  })}
                </Text>
                {level.minEvidence && (
                  <Muted>
                    {t('model.levels.minEvidence', {
                      grade: t(`shared.grade.${level.minEvidence}`),
                    })}
                  </Muted>
                )}
              </span>
            </AccordionTrigger>
            <AccordionPanel>
              {open.isOpen(level.id) && <LevelDetail level={level} />}
            </AccordionPanel>
          </Accordion>
        ))}
      </div>
    </Section>
  );
}

function LevelDetail(props: { level: LevelDefinition }) {
  const { summary, audience, requirements, benefits, minEvidence } =
    props.level;
  const { t } = useMaturityTranslation();
  const lists = [
    [t('model.levels.audience'), audience],
    [t('model.levels.requirements'), requirements?.map(({ text }) => text)],
    [t('model.levels.benefits'), benefits],
    [t('model.levels.do'), props.level.do],
    [t('model.levels.dont'), props.level.dont],
  ] as const;
  return (
    <div className={styles.block}>
      {summary && (
        <Text as="p" variant="body-medium">
          <ModelText>{summary}</ModelText>
        </Text>
      )}
      {minEvidence && (
        <Muted as="p">{t(`shared.grade.${minEvidence}Meaning`)}</Muted>
      )}
      <div className={styles.columns}>
        {lists.map(
          ([title, texts]) =>
            texts &&
            texts.length > 0 && (
              <div key={title} className={styles.block}>
                <Text as="h4" variant="body-medium" weight="bold">
                  {title}
                </Text>
                <ul className={styles.list}>
                  {texts.map(text => (
                    <li key={text}>
                      <ModelText>{text}</ModelText>
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </div>
    </div>
  );
}
