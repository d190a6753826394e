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

import { FactDefinition } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelText, Muted } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';

export interface FactLineProps {
  id: string;
  fact: FactDefinition | undefined;
}

/** A fact: what it means, who can report it, who may attest it. */
export function FactLine(props: FactLineProps) {
  const { id, fact } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const { title, meaning, reportedBy = [], attest = 'not-owner' } = fact ?? {};
  return (
    <>
      <code>{id}</code>
      {title && (
        <>
          {' '}
          <ModelText>{title}</ModelText>
        </>
      )}
      {meaning && (
        <Muted as="p">
          <ModelText>{meaning}</ModelText>
        </Muted>
      )}
      <Muted as="p">
        {reportedBy.length > 0 &&
          `${t('model.fact.reportedBy', { who: format.list(reportedBy) })} `}
        {t(`model.fact.attest.${attest}`)}
      </Muted>
    </>
  );
}
