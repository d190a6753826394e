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

import { Alert } from '@backstage/ui';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { WhatIfAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import {
  Loaded,
  LoadingSkeleton,
  Muted,
  ProgressLine,
  Section,
  TimeText,
  useSubmission,
} from '../../components';
import { PageScope } from '../../filters';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { WhatIfResult } from './WhatIfResult';
import { isRunning, useWhatIf } from './useWhatIf';
import styles from './WhatIf.module.css';

/** A try of a draft: how far it is, and what came out. */
export function WhatIfRun(props: { id: string; scope: PageScope }) {
  const { id, scope } = props;
  const { t } = useMaturityTranslation();
  const state = useWhatIf(id);
  return (
    <Section title={t('model.whatIf.resultTitle')}>
      <Loaded
        state={state}
        compact
        skeleton={<LoadingSkeleton blocks={[160]} />}
      >
        {whatIf => (
          <div className={styles.editor}>
            <Origin whatIf={whatIf} />
            {isRunning(whatIf) && (
              <Progress
                whatIf={whatIf}
                onCancelled={() => {
                  if (state.status === 'ready') {
                    state.reload();
                  }
                }}
              />
            )}
            {whatIf.state === 'cancelled' && (
              <Alert status="info" title={t('model.whatIf.cancelled')} />
            )}
            {whatIf.state === 'failed' && (
              <Alert
                status="danger"
                title={t('model.whatIf.failed')}
                description={whatIf.error}
              />
            )}
            {whatIf.result && (
              <WhatIfResult
                whatIf={whatIf}
                result={whatIf.result}
                scope={scope}
              />
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Origin(props: { whatIf: WhatIfAnswer }) {
  const { baseVersion, draftVersion, startedBy, startedAt } = props.whatIf;
  const { t } = useMaturityTranslation();
  return (
    <Muted as="p">
      {t('model.whatIf.versions', {
        draft: draftVersion.slice(0, 8),
        base: baseVersion.slice(0, 8),
      })}
      {' · '}
      {startedBy.includes(':') && startedBy.includes('/') ? (
        <EntityRefLink entityRef={startedBy} defaultKind="user" hideIcon />
      ) : (
        startedBy
      )}
      {' · '}
      <TimeText iso={startedAt} />
    </Muted>
  );
}

function Progress(props: { whatIf: WhatIfAnswer; onCancelled: () => void }) {
  const { whatIf, onCancelled } = props;
  const { share, done, total } = whatIf.progress;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const api = useMaturityApi();
  const cancel = useSubmission({
    send: () => api.cancelWhatIf(whatIf.id),
    onDone: onCancelled,
  });
  const words =
    whatIf.state === 'queued'
      ? t('model.whatIf.queued')
      : t('model.whatIf.running', { share: format.percent(share) });
  const counted =
    done !== undefined &&
    total !== undefined &&
    t('model.whatIf.entities', {
      done: format.number(done),
      total: format.number(total),
    });
  return (
    <>
      <ProgressLine
        words={[words, counted].filter(Boolean).join(' · ')}
        share={share}
        onCancel={cancel.send}
        isCancelling={cancel.isSending}
      />
      {cancel.error && (
        <div role="alert">
          <Muted as="p">{cancel.error}</Muted>
        </div>
      )}
    </>
  );
}
