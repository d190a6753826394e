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

import { forwardRef, useId, useImperativeHandle, useMemo, useRef } from 'react';
import styles from './CodeArea.module.css';

export interface CodeAreaHandle {
  /** Selects a line, counted from 1, and brings it into sight. */
  goToLine(line: number): void;
}

export interface CodeAreaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Lines, counted from 1, to point out beside the text. */
  markedLines: readonly number[];
}

/** Pixels, as the stylesheet has it. */
const lineHeight = 20;

/** Text in lines with their numbers, as code is written. */
export const CodeArea = forwardRef<CodeAreaHandle, CodeAreaProps>(
  function CodeAreaWithHandle(props, ref) {
    const { label, value, onChange, markedLines } = props;
    const id = useId();
    const areaRef = useRef<HTMLTextAreaElement>(null);
    const gutterRef = useRef<HTMLDivElement>(null);
    const lines = useMemo(() => value.split('\n').length, [value]);
    const numbers = useMemo(
      () => Array.from({ length: lines }, (_, index) => index + 1).join('\n'),
      [lines],
    );
    useImperativeHandle(ref, () => ({
      goToLine(line) {
        const area = areaRef.current;
        if (!area) {
          return;
        }
        const before = area.value.split('\n').slice(0, line - 1);
        const start = before.reduce((sum, text) => sum + text.length + 1, 0);
        const end = area.value.indexOf('\n', start);
        area.focus();
        area.setSelectionRange(start, end < 0 ? area.value.length : end);
        area.scrollTop = Math.max(0, (line - 4) * lineHeight);
      },
    }));
    return (
      <div>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        <div className={styles.frame}>
          <div ref={gutterRef} className={styles.gutter} aria-hidden>
            <pre className={styles.numbers}>{numbers}</pre>
            {[...new Set(markedLines)].map(line => (
              <span
                key={line}
                className={styles.mark}
                style={{ top: (line - 1) * lineHeight }}
              >
                {line}
              </span>
            ))}
          </div>
          <textarea
            id={id}
            ref={areaRef}
            className={styles.area}
            value={value}
            wrap="off"
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={event => onChange(event.target.value)}
            onScroll={event => {
              if (gutterRef.current) {
                gutterRef.current.scrollTop = event.currentTarget.scrollTop;
              }
            }}
          />
        </div>
      </div>
    );
  },
);
