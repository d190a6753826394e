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

import { Container } from '@backstage/ui';
import { useEffect } from 'react';
import { Loaded } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { NoPlatform } from './NoPlatform';
import { PlatformContent } from './PlatformContent';
import { usePlatformScope } from './usePlatformScope';

/**
 * The platform's own assessment: what hurts, where it stands under both
 * models, the guided self-assessment, targets and the roadmap.
 */
export function PlatformPage() {
  const { t } = useMaturityTranslation();
  const scope = usePlatformScope();
  const title = t('filters.documentTitle', { page: t('platform.title') });
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <main>
      <Container>
        <Loaded state={scope}>
          {value =>
            value ? (
              // Nothing that was entered for one platform stays for another.
              <PlatformContent key={value.platform.entityRef} scope={value} />
            ) : (
              <NoPlatform />
            )
          }
        </Loaded>
      </Container>
    </main>
  );
}
