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
import { ReactNode } from 'react';

export interface CountLinkProps {
  /** Where those are listed whom the figure counts; none where nobody is. */
  href?: string;
  /** What the link is called where the words alone do not say it. */
  label?: string;
  variant?: 'body-small' | 'body-medium';
  className?: string;
  children: ReactNode;
}

/** A figure that leads to those behind it, where there are any. */
export function CountLink(props: CountLinkProps) {
  const { href, label, variant = 'body-medium', className, children } = props;
  return href ? (
    <Link
      href={href}
      variant={variant}
      className={className}
      aria-label={label}
    >
      {children}
    </Link>
  ) : (
    <Text as="span" variant={variant} className={className}>
      {children}
    </Text>
  );
}
