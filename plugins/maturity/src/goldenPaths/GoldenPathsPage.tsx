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

import { Route, Routes, useParams } from 'react-router-dom';
import { OrganisationPage } from '../filters';
import { useMaturityTranslation } from '../hooks';
import { PathContent } from './PathContent';
import { PathsContent } from './PathsContent';

/** The Golden paths sub-page: all paths, and below it each of them. */
export function GoldenPathsPage() {
  return (
    <Routes>
      <Route path=":id" element={<OnePath />} />
      <Route path="*" element={<AllPaths />} />
    </Routes>
  );
}

function AllPaths() {
  const { t } = useMaturityTranslation();
  return (
    <OrganisationPage title={t('goldenPaths.title')}>
      {scope => <PathsContent key={scope.model.id} scope={scope} />}
    </OrganisationPage>
  );
}

function OnePath() {
  const { id = '' } = useParams();
  const { t } = useMaturityTranslation();
  return (
    <OrganisationPage title={t('goldenPaths.title')}>
      {scope => (
        <PathContent key={`${scope.model.id} ${id}`} scope={scope} id={id} />
      )}
    </OrganisationPage>
  );
}
