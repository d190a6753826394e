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

import { Alert, Button, Text } from '@backstage/ui';
import { RiArrowLeftLine, RiArrowRightLine } from '@remixicon/react';
import { AssessedAspect } from '@platform-maturity/backstage-plugin-maturity-common';
import { FormEvent, useEffect, useRef, useState } from 'react';
import { useMaturityApi } from '../../api';
import { ModelText, Muted, useSubmission } from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { StatementFields, emptyDraft, statementOf } from '../../statement';
import { usePlatformView } from '../frame/usePlatformView';
import { RevokeButton } from '../statement/StatementButtons';
import { StatementLine } from '../statement/StatementLine';
import { CellChoice } from './CellChoice';
import { Characteristics } from './Characteristics';
import styles from './Assessment.module.css';

export interface AspectFormProps {
  entityRef: string;
  aspect: AssessedAspect;
  heading: string;
  mayAttest: boolean;
  /** The aspects beside this one. */
  previous?: string;
  next?: string;
  /** Whether the reader comes from another aspect. */
  isArrival: boolean;
  onSaved: (level: number) => void;
  /** When something else was attested or taken back. */
  onChanged: () => void;
}

/** Chooses the level that is true of one aspect, and says how one knows. */
export function AspectForm(props: AspectFormProps) {
  const { entityRef, aspect, heading, mayAttest } = props;
  const { previous, next, isArrival, onSaved, onChanged } = props;
  const { t } = useMaturityTranslation();
  const api = useMaturityApi();
  const { show } = usePlatformView();
  const headingRef = useRef<HTMLHeadingElement>(null);
  // Whoever comes from another aspect goes on reading here.
  useEffect(() => {
    if (isArrival) {
      headingRef.current?.focus();
    }
    // Only when the form is new.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const { attestation } = aspect;
  const [level, setLevel] = useState<number | undefined>(
    aspect.level || undefined,
  );
  const [draft, setDraft] = useState({
    ...emptyDraft,
    note: attestation?.note ?? '',
    evidenceUrl: attestation?.evidenceUrl ?? '',
  });
  const submission = useSubmission({
    send: () =>
      api.attest({
        entityRefs: [entityRef],
        fact: aspect.fact,
        value: level ?? 0,
        ...statementOf(draft),
      }),
    onDone: () => {
      onSaved(level ?? 0);
      if (next) {
        show('assess', next);
      }
    },
  });
  const isValid = level !== undefined && draft.note.trim() !== '';
  const cell = aspect.cells.find(item => item.level === level);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isValid && !submission.isSending) {
      submission.send();
    }
  }

  return (
    <form className={styles.form} onSubmit={submit} aria-label={aspect.title}>
      <div>
        <h3 ref={headingRef} tabIndex={-1} className={styles.heading}>
          {heading}
        </h3>
        {aspect.description && (
          <Muted as="p" variant="body-medium">
            <ModelText>{aspect.description}</ModelText>
          </Muted>
        )}
      </div>
      {attestation && (
        <div className={styles.standing}>
          <StatementLine attestation={attestation} />
          {mayAttest && (
            <RevokeButton
              attestation={attestation}
              what={aspect.title}
              onDone={onChanged}
            />
          )}
        </div>
      )}
      <Contradicted aspect={aspect} />
      <CellChoice
        aspect={aspect}
        level={level}
        isDisabled={!mayAttest}
        onChange={setLevel}
      />
      {mayAttest && (
        <div className={styles.fields}>
          <StatementFields draft={draft} onChange={setDraft} />
        </div>
      )}
      {submission.error && (
        <div role="alert">
          <Alert
            status="danger"
            title={t('platform.statement.notSaved')}
            description={submission.error}
          />
        </div>
      )}
      <div className={styles.buttons}>
        {previous && (
          <Button
            variant="tertiary"
            iconStart={<RiArrowLeftLine />}
            onPress={() => show('assess', previous)}
          >
            {t('platform.assessment.previous')}
          </Button>
        )}
        {mayAttest && (
          <Button
            type="submit"
            variant="primary"
            isDisabled={!isValid}
            isPending={submission.isSending}
          >
            {t(
              next
                ? 'platform.assessment.saveAndGo'
                : 'platform.assessment.save',
            )}
          </Button>
        )}
        {next && (
          <Button
            variant="tertiary"
            iconEnd={<RiArrowRightLine />}
            onPress={() => show('assess', next)}
          >
            {t('platform.assessment.skip')}
          </Button>
        )}
      </div>
      {cell && (
        <Characteristics
          entityRef={entityRef}
          cell={cell}
          mayAttest={mayAttest}
          onDone={onChanged}
        />
      )}
    </form>
  );
}

/** What machines see below the level that somebody attested. */
function Contradicted(props: { aspect: AssessedAspect }) {
  const { contradictions, cells } = props.aspect;
  const { t } = useMaturityTranslation();
  if (contradictions.length === 0) {
    return null;
  }
  const titles = new Map(
    cells.flatMap(({ characteristics }) =>
      characteristics.map(({ check, title }) => [check, title]),
    ),
  );
  return (
    <Alert
      status="warning"
      title={t('platform.assessment.contradicts')}
      description={
        <Text as="p" variant="body-small">
          {t('platform.assessment.contradictsText', {
            checks: contradictions
              .map(({ check, fact }) => titles.get(check ?? '') ?? fact)
              .join('; '),
          })}
        </Text>
      }
    />
  );
}
