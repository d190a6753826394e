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
import { EmptyState } from '../components';
import { useMaturityTranslation } from '../hooks';
import { RefreshButton } from './header';

export interface NotYetKnownProps {
  entityRef: string;
  model: string;
  onRefreshed: (scorecard: Scorecard) => void;
}

/** An entity that the catalog shows but the scan has not read yet. */
export function NotYetKnown(props: NotYetKnownProps) {
  const { t } = useMaturityTranslation();
  return (
    <Card>
      <CardBody>
        <EmptyState
          compact
          icon={<RiSearchEyeLine />}
          title={t('entity.notYetKnown.title')}
          description={t('entity.notYetKnown.description')}
          actions={<RefreshButton {...props} />}
        />
      </CardBody>
    </Card>
  );
}
