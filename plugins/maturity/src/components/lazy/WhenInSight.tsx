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

import { ReactElement, useEffect, useRef, useState } from 'react';

export interface WhenInSightProps {
  /** Height in pixels of what will stand there, so that nothing jumps. */
  height: number;
  children: ReactElement;
}

/** How far below the visible part loading begins. */
const margin = '200px';

/**
 * Renders, and so loads, what is far down a page only when the reader comes
 * near. Where a browser cannot tell, it is rendered at once.
 */
export function WhenInSight(props: WhenInSightProps) {
  const { height, children } = props;
  const placeRef = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(
    () => typeof IntersectionObserver === 'undefined',
  );
  useEffect(() => {
    if (seen || !placeRef.current) {
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          setSeen(true);
        }
      },
      { rootMargin: margin },
    );
    observer.observe(placeRef.current);
    return () => observer.disconnect();
  }, [seen]);
  return seen ? (
    children
  ) : (
    <div ref={placeRef} style={{ minHeight: height }} aria-hidden />
  );
}
