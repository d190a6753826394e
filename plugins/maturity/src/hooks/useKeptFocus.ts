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

import { RefObject, useEffect, useRef } from 'react';

export interface UseKeptFocusOptions {
  /** The part of the page that has the focus in it now and then. */
  ref: RefObject<HTMLElement>;
  /** Gives the focus to what is left. */
  onLost: () => void;
}

/**
 * Keeps the place of who goes by keyboard: what had the focus may be gone
 * after a press, such as the button that takes the last filter away, and a
 * browser would begin at the top of the page again.
 */
export function useKeptFocus(options: UseKeptFocusOptions): void {
  const { ref, onLost } = options;
  const wasInside = useRef(false);
  useEffect(() => {
    // A press beside everything takes the focus away on purpose.
    const note = ({ target }: Event) => {
      wasInside.current = Boolean(
        target instanceof Node && ref.current?.contains(target),
      );
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [ref]);
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body) {
      onLost();
    }
  });
}
