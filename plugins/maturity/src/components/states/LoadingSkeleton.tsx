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

import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useMaturityTranslation } from '../../hooks';

export interface LoadingSkeletonProps {
  /** Heights in pixels of the blocks that are about to come. */
  blocks?: number[];
}

/** Blocks in the places of what is being loaded. */
export function LoadingSkeleton(props: LoadingSkeletonProps) {
  const { blocks = [120, 240, 240] } = props;
  const { t } = useMaturityTranslation();
  return (
    <div role="status">
      <VisuallyHidden>{t('shared.states.loading')}</VisuallyHidden>
      <Flex direction="column" gap="4" aria-hidden>
        {blocks.map((height, index) => (
          <Skeleton key={index} width="100%" height={height} />
        ))}
      </Flex>
    </div>
  );
}
