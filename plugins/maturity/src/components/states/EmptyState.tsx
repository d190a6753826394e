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

import { Text } from '@backstage/ui';
import { RiInboxLine } from '@remixicon/react';
import { ReactElement, ReactNode } from 'react';
import styles from './StateMessage.module.css';

export interface EmptyStateProps {
  title: string;
  description?: ReactNode;
  icon?: ReactElement;
  /** Buttons or links that lead on. */
  actions?: ReactNode;
  /** Inside a card, where there is little room. */
  compact?: boolean;
}

/** Says why there is nothing to show, and what one can do. */
export function EmptyState(props: EmptyStateProps) {
  const { title, description, icon, actions, compact = false } = props;
  return (
    <div className={`${styles.message} ${compact ? styles.compact : ''}`}>
      <span className={styles.icon} aria-hidden>
        {icon ?? <RiInboxLine />}
      </span>
      <Text
        as="h3"
        variant={compact ? 'body-large' : 'title-x-small'}
        weight="bold"
      >
        {title}
      </Text>
      {description && (
        <Text as="div" variant="body-medium" className={styles.description}>
          {description}
        </Text>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
