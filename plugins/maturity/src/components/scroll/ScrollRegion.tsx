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

import { CSSProperties, ReactNode, useEffect, useRef, useState } from 'react';
import styles from './ScrollRegion.module.css';

export interface ScrollRegionProps {
  /** What can be scrolled, for a screen reader. */
  label: string;
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/**
 * Scrolls what is wider or higher than its place, instead of the page. While
 * it does, the Tab key stops at it, so that the arrow keys can scroll.
 */
export function ScrollRegion(props: ScrollRegionProps) {
  const { label, className = '', style, children } = props;
  const ref = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(ref);
  return (
    <div
      ref={ref}
      className={`${styles.region} ${className}`}
      style={style}
      {...(scrolls && { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}

function useScrolls(ref: { readonly current: HTMLElement | null }): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const region = ref.current;
    // An old browser, or none.
    if (!region || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(() =>
      setScrolls(
        region.scrollWidth > region.clientWidth ||
          region.scrollHeight > region.clientHeight,
      ),
    );
    [region, ...region.children].forEach(part => observer.observe(part));
    return () => observer.disconnect();
  }, [ref]);
  return scrolls;
}
