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

import { PluginHeader, PluginHeaderProps } from '@backstage/ui';
import { RiStairsLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import styles from './PagesHeader.module.css';

/** The header of the pages; where its tabs do not fit they scroll. */
export function PagesHeader(props: Omit<PluginHeaderProps, 'icon'>) {
  const ref = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // The tabs are there a moment after their header.
    const frame = requestAnimationFrame(() => showTabOf(ref.current, pathname));
    return () => cancelAnimationFrame(frame);
  }, [pathname]);
  return (
    <div ref={ref} className={styles.header}>
      <PluginHeader {...props} icon={<RiStairsLine />} />
    </div>
  );
}

/** Moves the row of tabs only, never the page. */
function showTabOf(header: HTMLElement | null, pathname: string): void {
  const tabs = header?.querySelectorAll<HTMLElement>('[role="tab"][href]');
  const tab = Array.from(tabs ?? []).find(element => {
    const [path] = element.getAttribute('href')?.split('?') ?? [];
    return path && pathname.startsWith(path);
  });
  const scroller = tab?.closest<HTMLElement>('.bui-PluginHeaderTabsWrapper');
  if (tab && scroller) {
    scroller.scrollLeft =
      tab.offsetLeft - (scroller.clientWidth - tab.offsetWidth) / 2;
  }
}
