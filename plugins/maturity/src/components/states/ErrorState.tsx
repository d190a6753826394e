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

import { Button } from '@backstage/ui';
import {
  RiErrorWarningLine,
  RiRefreshLine,
  RiSearchEyeLine,
} from '@remixicon/react';
import { useMaturityTranslation } from '../../hooks';
import { EmptyState } from './EmptyState';
import { NoPermission } from './NoPermission';

export interface ErrorStateProps {
  error: Error;
  onRetry?: () => void;
  compact?: boolean;
}

/**
 * What went wrong, in words that fit: a missing permission and a missing
 * entity are not errors that trying again would mend.
 */
export function ErrorState(props: ErrorStateProps) {
  const { error, onRetry, compact } = props;
  const { t } = useMaturityTranslation();
  if (error.name === 'NotAllowedError') {
    return <NoPermission compact={compact} />;
  }
  if (error.name === 'NotFoundError') {
    return (
      <EmptyState
        compact={compact}
        icon={<RiSearchEyeLine />}
        title={t('shared.states.notFoundTitle')}
        description={t('shared.states.notFoundDescription')}
      />
    );
  }
  return (
    <div role="alert">
      <EmptyState
        compact={compact}
        icon={<RiErrorWarningLine />}
        title={t('shared.states.errorTitle')}
        description={error.message}
        actions={
          onRetry && (
            <Button
              variant="secondary"
              iconStart={<RiRefreshLine />}
              onPress={onRetry}
            >
              {t('shared.states.retry')}
            </Button>
          )
        }
      />
    </div>
  );
}
