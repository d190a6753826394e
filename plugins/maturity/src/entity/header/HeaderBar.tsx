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

import { Scorecard } from '@platform-maturity/backstage-plugin-maturity-common';
import { Muted, TimeText } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { ModelChoice } from '../scorecard';
import { ModelSwitch } from './ModelSwitch';
import { RefreshButton } from './RefreshButton';
import styles from './HeaderBar.module.css';

export interface HeaderBarProps {
  scorecard: Scorecard;
  choice: ModelChoice;
  onRefreshed: (scorecard: Scorecard) => void;
}

/** Which model, how old, and the button that scores anew. */
export function HeaderBar(props: HeaderBarProps) {
  const { scorecard, choice, onRefreshed } = props;
  const { t } = useMaturityTranslation();
  return (
    <div className={styles.bar}>
      <ModelSwitch choice={choice} />
      <div className={styles.age}>
        {scorecard.evaluatedAt && (
          <Muted>
            {t('entity.header.evaluated', {
              when: <TimeText iso={scorecard.evaluatedAt} />,
            })}
          </Muted>
        )}
        <RefreshButton
          entityRef={scorecard.entityRef}
          model={scorecard.modelId}
          onRefreshed={onRefreshed}
        />
      </div>
    </div>
  );
}
