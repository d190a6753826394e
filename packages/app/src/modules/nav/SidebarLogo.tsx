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

import { Link, useSidebarOpenState } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import styles from './SidebarLogo.module.css';

/** Five steps of a ladder, the reached ones filled. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const name = useApi(configApiRef).getOptionalString('organization.name');
  return (
    <Link
      to="/"
      underline="none"
      className={styles.link}
      aria-label={name ? `${name}, home` : 'Home'}
    >
      <svg
        className={styles.steps}
        viewBox="0 0 30 26"
        aria-hidden="true"
        focusable="false"
      >
        <rect className={styles.reached} x="1" y="20" width="4" height="5" />
        <rect className={styles.reached} x="7" y="15" width="4" height="10" />
        <rect className={styles.reached} x="13" y="10" width="4" height="15" />
        <rect className={styles.ahead} x="19" y="5" width="4" height="20" />
        <rect className={styles.ahead} x="25" y="1" width="4" height="24" />
      </svg>
      {isOpen && <span className={styles.name}>{name}</span>}
    </Link>
  );
}
