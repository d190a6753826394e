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
import { RiArrowGoBackLine, RiPlayLine } from '@remixicon/react';
import { useRef } from 'react';
import { Muted } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { ModelView } from '../ModelView';
import { CodeArea, CodeAreaHandle } from './CodeArea';
import { DraftMistakes } from './DraftMistakes';
import { useDraft } from './useDraft';
import styles from './WhatIf.module.css';

export interface DraftEditorProps {
  view: ModelView;
  /** Called with the id under which it is tried. */
  onStarted: (id: string) => void;
}

/** A draft of the model as text, tried on the whole catalog at a press. */
export function DraftEditor(props: DraftEditorProps) {
  const { view, onStarted } = props;
  const { t } = useMaturityTranslation();
  const draft = useDraft({ view, onStarted });
  const { refusal } = draft;
  const areaRef = useRef<CodeAreaHandle>(null);
  const mistakes = refusal?.kind === 'mistakes' ? refusal.mistakes : [];
  return (
    <div className={styles.editor}>
      <CodeArea
        ref={areaRef}
        label={t('model.whatIf.draft')}
        value={draft.text}
        onChange={draft.write}
        markedLines={mistakes.flatMap(({ line }) => line ?? [])}
      />
      {refusal?.kind === 'mistakes' && (
        <DraftMistakes
          mistakes={refusal.mistakes}
          more={refusal.more}
          onJump={line => areaRef.current?.goToLine(line)}
        />
      )}
      {refusal?.kind === 'busy' && (
        <Alert
          status="warning"
          title={t('model.whatIf.busy')}
          description={refusal.message}
          customActions={
            refusal.id && (
              <Button
                size="small"
                variant="secondary"
                onPress={() => refusal.id && onStarted(refusal.id)}
              >
                {t('model.whatIf.showOther')}
              </Button>
            )
          }
        />
      )}
      {refusal?.kind === 'failed' && (
        <Alert
          status="danger"
          title={t('shared.form.notTaken')}
          description={refusal.message}
        />
      )}
      <div className={styles.buttons}>
        <Button
          variant="primary"
          iconStart={<RiPlayLine />}
          isPending={draft.isSending}
          isDisabled={draft.text.trim() === ''}
          onPress={draft.start}
        >
          {t('model.whatIf.start')}
        </Button>
        {draft.isChanged && (
          <Button
            variant="secondary"
            iconStart={<RiArrowGoBackLine />}
            onPress={draft.reset}
          >
            {t('model.whatIf.reset')}
          </Button>
        )}
        <Muted>
          {t(
            draft.isChanged ? 'model.whatIf.changed' : 'model.whatIf.unchanged',
          )}
        </Muted>
      </div>
    </div>
  );
}
