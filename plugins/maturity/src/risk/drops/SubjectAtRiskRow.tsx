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

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ModelSummary,
  SubjectAtRisk,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  LevelBadge,
  Muted,
  SubjectLink,
  useSubjectHref,
} from '../../components';
import { useMaturityTranslation } from '../../hooks';
import { DropList } from '../../insights';
import styles from '../Risk.module.css';

export interface SubjectAtRiskRowProps {
  subject: SubjectAtRisk;
  model: ModelSummary;
}

/** An entity with the days on which its levels fall. */
export function SubjectAtRiskRow(props: SubjectAtRiskRowProps) {
  const { subject, model } = props;
  const { entityRef, title, kind, type, owner, level, drops } = subject;
  const { t } = useMaturityTranslation();
  const subjectHref = useSubjectHref();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <div className={styles.head}>
          <SubjectLink entityRef={entityRef} title={title} model={model.id} />
          {model.overall === 'combined' && (
            <LevelBadge level={level} levelCount={model.levels.length} />
          )}
          <Muted>
            {[kind, type].filter(Boolean).join(' · ')}
            {owner && (
              <>
                {` · ${t('risk.ownedBy')} `}
                <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />
              </>
            )}
          </Muted>
        </div>
        <div className={styles.drops}>
          <DropList
            drops={drops}
            checkHref={check =>
              subjectHref(entityRef, { model: model.id, check })
            }
          />
        </div>
      </div>
    </li>
  );
}
