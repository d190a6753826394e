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
import { ProgressLine } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';
import { useExport } from './useExport';

/** An export has at most so many rows. */
const mostRows = 100_000;

/** Saves the rows of the table, all pages of them, as CSV. */
export function ExportButton(props: { query: ExportQuery; rows: number }) {
  const { query } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const { state, run, cancel } = useExport(query);
  if (state.status === 'running') {
    const rows = Math.min(props.rows, mostRows);
    const done = Math.min(state.progress.rows, rows);
    return (
      <ProgressLine
        words={t('entities.exportProgress', {
          done: format.number(done),
          rows: format.number(rows),
        })}
        share={rows > 0 ? done / rows : undefined}
        onCancel={cancel}
      />
    );
  }
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownloadLine />}
        onPress={run}
      >
        {t('entities.exportCsv')}
      </Button>
      {state.status === 'failed' && (
        <div role="alert">
          <Alert
            status="danger"
            title={t('entities.exportFailed')}
            description={state.error.message}
          />
        </div>
      )}
    </>
  );
}
