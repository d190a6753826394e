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

import { ReactElement } from 'react';
import { useMaturityApi } from '../api';
import { Loaded, LoadingSkeleton, StatTile, StatTiles } from '../components';
import { PageScope, nobody, subjectQuery, useEntitiesHref } from '../filters';
import { useAsyncState, useFormat, useMaturityTranslation } from '../hooks';
import { useRiskHref } from './useRiskHref';

/** How much is exempt, how much of it ends soon, and what else is doubtful. */
export function RiskFigures(props: { scope: PageScope }) {
  const { scope } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const entities = useEntitiesHref(scope);
  const riskHref = useRiskHref();
  const query = subjectQuery({ ...scope, model: scope.model.id });
  const state = useAsyncState({
    load: signal => api.getOverview(query, { signal }),
    deps: [api, JSON.stringify(query), scope.revision],
    keepPrevious: true,
  });
  // Lists name every kind; figures count those that the model asks by default.
  const kinds =
    scope.filter.kind.length === 0 && scope.model.defaultKinds
      ? { kind: scope.model.defaultKinds }
      : {};
  return (
    <Loaded state={state} compact skeleton={<LoadingSkeleton blocks={[120]} />}>
      {({ waivers, contradictions, askedForLess, atTarget, ...overview }) => (
        <StatTiles label={t('risk.figures.label')}>
          {figure({
            label: t('risk.figures.active'),
            value: waivers.active,
            note: t('risk.figures.activeNote'),
            href: riskHref({ ...kinds, waiver: 'active', hash: 'register' }),
          })}
          {figure({
            label: t('risk.figures.expiring'),
            value: waivers.expiring30d,
            note: t('risk.figures.expiringNote'),
            href: riskHref({ ...kinds, within: 'P30D', hash: 'ending' }),
          })}
          {figure({
            label: t('risk.figures.onlyByWaivers'),
            value: atTarget - overview.atTargetWithoutWaivers,
            note: t('risk.figures.onlyByWaiversNote'),
            href: entities({ filter: { flag: ['only-by-waivers'] } }),
          })}
          {figure({
            label: t('risk.figures.contradictions'),
            value: contradictions,
            note: t('risk.figures.contradictionsNote'),
            href: entities({ filter: { flag: ['contradiction'] } }),
          })}
          {figure({
            label: t('risk.figures.askedForLess'),
            value: askedForLess,
            note: t('risk.figures.askedForLessNote'),
            href: entities({ filter: { flag: ['asked-for-less'] } }),
          })}
          {figure({
            label: t('risk.figures.unowned'),
            value: overview.unowned,
            note: t('risk.figures.unownedNote'),
            href: entities({
              filter: { owner: [nobody], mine: false },
            }),
          })}
        </StatTiles>
      )}
    </Loaded>
  );

  function figure(options: {
    label: string;
    value: number;
    note: string;
    href: string;
  }): ReactElement {
    const { label, value, note, href } = options;
    return (
      <StatTile
        label={label}
        value={format.number(value)}
        note={note}
        href={value > 0 ? href : undefined}
      />
    );
  }
}
