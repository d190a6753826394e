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

import { Fragment } from 'react';
import styles from './CodeText.module.css';

/** A text in which what stands between backticks is shown as code. */
export function CodeText(props: { children: string }) {
  const parts = props.children.split('`');
  // An odd number of backticks is no markup at all.
  if (parts.length % 2 === 0) {
    return <>{props.children}</>;
  }
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index % 2 === 1 ? <code className={styles.code}>{part}</code> : part}
        </Fragment>
      ))}
    </>
  );
}
