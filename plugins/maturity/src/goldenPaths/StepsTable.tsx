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
import {
  ChoiceButtons,
  ModelText,
  Muted,
  ScrollRegion,
  Section,
  ShareBar,
} from '../components';
import { PageScope } from '../filters';
import { useFormat, useMaturityTranslation, useUrlParams } from '../hooks';
import { usePathHrefs } from './usePathHrefs';
import styles from './GoldenPaths.module.css';

type Step = GoldenPathSummary['steps'][number];

const states = ['done', 'open', 'unknown'] as const;

const colors = {
  done: 'var(--bui-accent-bg)',
  open: 'color-mix(in srgb, var(--bui-fg-primary) 14%, var(--bui-bg-neutral-1))',
  unknown:
    'color-mix(in srgb, var(--bui-accent-bg) 45%, var(--bui-bg-neutral-1))',
} as const;

/** Whether those on the path are counted, or all whom it is for. */
const whomParam = 'whom';

/** Each step with how many have done it, each number with those behind it. */
export function StepsTable(props: {
  scope: PageScope;
  path: GoldenPathSummary;
}) {
  const { scope, path } = props;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const everybody = params.get(whomParam) === 'all' || path.onPath === 0;
  return (
    <Section
      title={t('goldenPaths.steps.title')}
      description={t('goldenPaths.steps.description')}
      actions={
        path.onPath > 0 && (
          <ChoiceButtons
            label={t('goldenPaths.steps.whom')}
            choices={[
              { id: 'on', label: t('goldenPaths.steps.onPath') },
              { id: 'all', label: t('goldenPaths.steps.everybody') },
            ]}
            selected={everybody ? 'all' : 'on'}
            onSelect={id =>
              params.set({ [whomParam]: id === 'all' ? id : undefined })
            }
          />
        )
      }
    >
      <ScrollRegion label={t('goldenPaths.steps.title')}>
        <table
          className={styles.table}
          aria-label={t('goldenPaths.steps.title')}
        >
          <thead>
            <tr>
              <th scope="col">{t('goldenPaths.steps.step')}</th>
              <th scope="col">{t('goldenPaths.steps.share')}</th>
              {states.map(state => (
                <th key={state} scope="col">
                  {t(`goldenPaths.steps.${state}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {path.steps.map((step, index) => (
              <StepRow
                key={step.id}
                scope={scope}
                path={path}
                step={step}
                number={index + 1}
                everybody={everybody}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Section>
  );
}

function StepRow(props: {
  scope: PageScope;
  path: GoldenPathSummary;
  step: Step;
  number: number;
  everybody: boolean;
}) {
  const { scope, path, step, number, everybody } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const hrefs = usePathHrefs(scope);
  const counts = everybody ? step : step.onPath;
  return (
    <tr>
      <th scope="row">
        <Text as="div" variant="body-medium" weight="bold">
          {`${format.number(number)}. `}
          <ModelText>{step.title}</ModelText>
        </Text>
        <Muted as="div">
          {[
            step.who && t(`goldenPaths.steps.who.${step.who}`),
            !step.required && t('goldenPaths.steps.optional'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Muted>
      </th>
      <td className={styles.share}>
        <ShareBar
          label={step.title}
          parts={states.map(state => ({
            id: state,
            label: t(`goldenPaths.steps.${state}`),
            count: counts[state],
            undecided: state === 'unknown' ? counts.unknown : undefined,
            color: colors[state],
          }))}
        />
      </td>
      {states.map(state => (
        <td key={state} className={styles.number}>
          {counts[state] > 0 ? (
            <Link
              href={hrefs.entities(path.id, {
                state: everybody ? undefined : 'on',
                step: { id: step.id, state },
              })}
              variant="body-medium"
              aria-label={t('goldenPaths.steps.link', {
                step: step.title,
                state: t(`goldenPaths.steps.${state}`),
                count: format.number(counts[state]),
              })}
            >
              {format.number(counts[state])}
            </Link>
          ) : (
            format.number(0)
          )}
        </td>
      ))}
    </tr>
  );
}
