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

import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode, useId } from 'react';
import { Muted } from '../text';
import styles from './Section.module.css';

export interface SectionProps {
  title: string;
  description?: ReactNode;
  /** At the end of the head: filters, buttons. */
  actions?: ReactNode;
  /** An anchor for links into the page. */
  id?: string;
  children: ReactNode;
}

/** A part of a page: a card with a heading of the second level. */
export function Section(props: SectionProps) {
  const { title, description, actions, id, children } = props;
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className={styles.section}>
      <Card>
        <CardHeader>
          <div className={styles.head}>
            <div className={styles.words}>
              <Text as="h2" variant="title-x-small" weight="bold" id={titleId}>
                {title}
              </Text>
              {description && (
                <Muted as="p" variant="body-medium">
                  {description}
                </Muted>
              )}
            </div>
            {actions && <div className={styles.actions}>{actions}</div>}
          </div>
        </CardHeader>
        <CardBody>
          <div className={styles.body}>{children}</div>
        </CardBody>
      </Card>
    </section>
  );
}
