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
import { RiNodeTree, RiStairsLine } from '@remixicon/react';
import { EmptyState, forcedColors } from '../components';
import { useMaturityTranslation } from '../hooks';
import { HeaderBar } from './header';
import { ModelChoice } from './scorecard';

export interface NotScoredProps {
  scorecard: Scorecard;
  choice: ModelChoice;
  onRefreshed: (scorecard: Scorecard) => void;
}

/** Why an entity has no level, which is not a shortcoming of it. */
export function NotScored(props: NotScoredProps) {
  const { scorecard, choice, onRefreshed } = props;
  const { reason, modelId } = scorecard;
  const { t } = useMaturityTranslation();
  const model = choice.selected?.title ?? modelId;
  return (
    <Card className={forcedColors}>
      <CardBody>
        <HeaderBar
          scorecard={scorecard}
          choice={choice}
          onRefreshed={onRefreshed}
        />
        <EmptyState
          compact
          icon={reason === 'no-members' ? <RiNodeTree /> : <RiStairsLine />}
          title={titleOf()}
          description={descriptionOf()}
        />
      </CardBody>
    </Card>
  );

  function titleOf(): string {
    switch (reason) {
      case 'no-members':
        return t('entity.notScored.noMembersTitle');
      case 'not-a-subject':
        return t('entity.notScored.notASubjectTitle');
      default:
        return t('entity.notScored.nothingAppliesTitle');
    }
  }

  function descriptionOf(): string {
    switch (reason) {
      case 'no-members':
        return t('entity.notScored.noMembers', { model });
      case 'not-a-subject':
        return t('entity.notScored.notASubject', { model });
      default:
        return t('entity.notScored.nothingApplies', { model });
    }
  }
}
