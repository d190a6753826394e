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

import { Grade } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiEyeLine, RiFileTextLine, RiUserVoiceLine } from '@remixicon/react';
import { useMaturityTranslation } from '../../hooks';
import styles from './GradeLabel.module.css';

const icons = {
  observed: RiEyeLine,
  attested: RiUserVoiceLine,
  declared: RiFileTextLine,
} as const;

/** How well something is proved, in a word with an icon. */
export function GradeLabel(props: { grade: Grade }) {
  const { grade } = props;
  const { t } = useMaturityTranslation();
  const Icon = icons[grade];
  return (
    <span className={styles.grade} title={t(`shared.grade.${grade}Meaning`)}>
      <Icon className={styles.icon} aria-hidden />
      {t(`shared.grade.${grade}`)}
    </span>
  );
}
