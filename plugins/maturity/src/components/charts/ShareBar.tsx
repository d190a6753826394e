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

import { useFormat, useMaturityTranslation } from '../../hooks';
import { PointerLink } from './PointerLink';
import styles from './ShareBar.module.css';

export interface SharePart {
  id: string;
  label: string;
  count: number;
  /** Of `count`, those that could still be higher; drawn hatched. */
  undecided?: number;
  color: string;
  /** Where those are listed whom the part counts. */
  href?: string;
  /** Where the undecided ones of them are. */
  undecidedHref?: string;
}

export interface ShareBarProps {
  /** What the bar is about; its name for a screen reader. */
  label: string;
  parts: readonly SharePart[];
}

/**
 * A bar of 100 %; its parts are told in its name, undecided ones hatched. Parts
 * lead somewhere for the pointer alone, so words or a table do so too.
 */
export function ShareBar(props: ShareBarProps) {
  const { label, parts } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  const shown = parts.filter(part => part.count > 0);
  const told = shown.map(part => {
    const values = {
      label: part.label,
      count: format.number(part.count),
      share: format.percent(part.count / total),
      undecided: format.number(part.undecided ?? 0),
    };
    return part.undecided
      ? t('shared.shareBar.undecidedPart', values)
      : t('shared.shareBar.part', values);
  });
  return (
    <div className={styles.bar}>
      {/* An image holds nothing to press, so it stands beside the parts. */}
      <span
        className={styles.told}
        role="img"
        aria-label={[label, ...told].join('. ')}
      />
      {shown.map((part, index) => (
        <span
          key={part.id}
          className={styles.part}
          style={{ flexGrow: part.count, flexBasis: 0, background: part.color }}
          title={told[index]}
          aria-hidden
        >
          {part.href && <PointerLink href={part.href} title={told[index]} />}
          {part.undecided ? (
            <span
              className={styles.undecided}
              style={{ width: `${(part.undecided / part.count) * 100}%` }}
            >
              {part.undecidedHref && (
                <PointerLink
                  href={part.undecidedHref}
                  title={t('shared.shareBar.undecidedOnly', {
                    label: part.label,
                    undecided: format.number(part.undecided),
                  })}
                />
              )}
            </span>
          ) : undefined}
        </span>
      ))}
    </div>
  );
}
