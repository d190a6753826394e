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

import { Link } from 'react-router-dom';
import styles from './PointerLink.module.css';

export interface PointerLinkProps {
  href: string;
  /** What it leads to, shown beside the pointer. */
  title?: string;
  children?: string;
}

/**
 * A part of a drawing that leads somewhere, for the pointer alone: where it
 * stands, words or a table lead the same way, and a second stop of the Tab key
 * would only be in the way. Without words it covers the part that it is in.
 */
export function PointerLink(props: PointerLinkProps) {
  const { href, title, children } = props;
  return (
    <Link
      to={href}
      title={title}
      tabIndex={-1}
      aria-hidden
      className={children === undefined ? styles.cover : styles.words}
    >
      {children}
    </Link>
  );
}
