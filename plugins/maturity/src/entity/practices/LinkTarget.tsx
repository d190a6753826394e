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

import { ReactNode, useEffect, useRef } from 'react';
import styles from './PracticeRow.module.css';

/**
 * Where a link into the page leads: comes into sight and takes the focus when
 * it is the one that the address names.
 */
export function LinkTarget(props: {
  /** The name for whoever arrives without seeing it. */
  label: string;
  isLinked: boolean;
  className?: string;
  children: ReactNode;
}) {
  const { label, isLinked, className = '', children } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLinked) {
      ref.current?.scrollIntoView?.({ block: 'center' });
      ref.current?.focus({ preventScroll: true });
    }
  }, [isLinked]);
  return isLinked ? (
    <div
      ref={ref}
      role="group"
      aria-label={label}
      tabIndex={-1}
      className={`${className} ${styles.linked}`}
    >
      {children}
    </div>
  ) : (
    <div className={className}>{children}</div>
  );
}
