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
import { Muted, StateLabel, useSubjectHref, ModelText } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { onlyPlatforms } from './onlyPlatforms';
import { LadderView } from './useLadderView';
import styles from './Ladder.module.css';

/** The practices that only the platform can show, with their state. */
export function OnlyPlatform(props: { view: LadderView }) {
  const { scorecard, document, model } = props.view;
  const { t } = useMaturityTranslation();
  const href = useSubjectHref();
  const scored = new Map(scorecard.practices.map(item => [item.id, item]));
  const practices = document.spec.practices
    .filter(onlyPlatforms)
    .flatMap(({ id }) => scored.get(id) ?? [])
    .sort(
      (one, other) =>
        Math.min(...one.requiredAt) - Math.min(...other.requiredAt),
    );
  return (
    <div className={styles.part}>
      <Text as="h3" variant="body-large" weight="bold">
        {t('platform.ladder.only')}
      </Text>
      <Muted as="p">
        {practices.length > 0
          ? t('platform.ladder.onlyDescription')
          : t('platform.ladder.onlyNone')}
      </Muted>
      <ul className={styles.practices}>
        {practices.map(practice => (
          <li key={practice.id} className={styles.practice}>
            <StateLabel state={practice.state} />
            <span className={styles.practiceWords}>
              <Link
                variant="body-medium"
                href={href(scorecard.entityRef, {
                  model: model.id,
                  openLevel: String(Math.min(...practice.requiredAt)),
                  show: practice.id,
                })}
              >
                <ModelText>{practice.title}</ModelText>
              </Link>
              <Muted>
                {t('platform.ladder.fromLevel', {
                  level: String(Math.min(...practice.requiredAt)),
                })}
              </Muted>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
