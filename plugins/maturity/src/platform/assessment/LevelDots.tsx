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

import { levelColor } from '../../components';
import styles from './Assessment.module.css';

export interface LevelDotsProps {
  level: number;
  target?: number;
  count: number;
}

/** Level and target as dots; the words stand beside them. */
export function LevelDots(props: LevelDotsProps) {
  const { level, target = 0, count } = props;
  return (
    <span className={styles.dots} aria-hidden>
      {Array.from({ length: count }, (_, index) => index + 1).map(number => (
        <span
          key={number}
          className={`${styles.dot} ${number <= target ? styles.aimed : ''} ${
            number <= level ? styles.reached : ''
          }`}
          style={
            number <= level
              ? { background: levelColor({ level, count }) }
              : undefined
          }
        />
      ))}
    </span>
  );
}
