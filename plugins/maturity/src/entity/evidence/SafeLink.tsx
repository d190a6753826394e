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

import { Link } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';

/**
 * A link whose address comes from a fact or a model: only http and https lead
 * anywhere, everything else stays text.
 */
export function SafeLink(props: { url: string; children: string }) {
  const { url, children } = props;
  if (!isWebAddress(url)) {
    return <>{children}</>;
  }
  return (
    <Link
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      variant="body-small"
    >
      {children}{' '}
      <RiExternalLinkLine size={12} aria-hidden style={{ verticalAlign: -1 }} />
    </Link>
  );
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
