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

import { Alert, Button } from '@backstage/ui';
import { ExportQuery } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiDownloadLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { useMaturityApi } from '../api';
import { toError, useMaturityTranslation } from '../hooks';
import { saveFile } from './saveFile';

/** Saves the rows of the table, all pages of them, as CSV. */
export function ExportButton(props: { query: ExportQuery }) {
  const { query } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const [state, setState] = useState<'idle' | 'running' | Error>('idle');
  const run = async () => {
    setState('running');
    try {
      const name = ['maturity', query.model, DateTime.now().toISODate()];
      saveFile({
        content: await api.exportCsv(query),
        name: `${name.filter(Boolean).join('-')}.csv`,
      });
      setState('idle');
    } catch (error) {
      setState(toError(error));
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        isPending={state === 'running'}
        onPress={run}
      >
        {state === 'running'
          ? t('entities.exporting')
          : t('entities.exportCsv')}
      </Button>
      {state instanceof Error && (
        <div role="alert">
          <Alert
            status="danger"
            title={t('entities.exportFailed')}
            description={state.message}
          />
        </div>
      )}
    </>
  );
}
