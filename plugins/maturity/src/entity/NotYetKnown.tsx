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

import { Card, CardBody } from '@backstage/ui';
import { Scorecard } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiSearchEyeLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { EmptyState, FirstScoringRunning } from '../components';
import { useFirstScoring, useMaturityTranslation } from '../hooks';
import { RefreshButton } from './header';

export interface NotYetKnownProps {
  entityRef: string;
  model: string;
  onRefreshed: (scorecard: Scorecard) => void;
  /** Called when the first scoring has got on. */
  onFilled: () => void;
}

/** An entity that the catalog shows but the scan has not read yet. */
export function NotYetKnown(props: NotYetKnownProps) {
  const { model, onFilled } = props;
  const { t } = useMaturityTranslation();
  const { firstScoring, revision } = useFirstScoring({ model });
  const onFilledRef = useRef(onFilled);
  onFilledRef.current = onFilled;
  useEffect(() => {
    if (revision > 0) {
      onFilledRef.current();
    }
  }, [revision]);
  if (firstScoring) {
    return <FirstScoringRunning status={firstScoring} modelId={model} />;
  }
  return (
    <Card>
      <CardBody>
        <EmptyState
          compact
          icon={<RiSearchEyeLine />}
          title={t('entity.notYetKnown.title')}
          description={t('entity.notYetKnown.description')}
          actions={
            <RefreshButton
              entityRef={props.entityRef}
              model={model}
              onRefreshed={props.onRefreshed}
            />
          }
        />
      </CardBody>
    </Card>
  );
}
