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

import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { PageScope } from '../filters';
import { RiskFigures } from './RiskFigures';
import { WaiverApprovals } from './approvals';
import { UpcomingDrops } from './drops';
import { EndingSoon } from './ending';
import { WaiverRegister } from './register';
import styles from './Risk.module.css';

/** What is exempt, what waits for a decision, and what is about to fall. */
export function RiskContent(props: { scope: PageScope }) {
  const { scope } = props;
  // What is decided in one part shows in the others.
  const [decisions, setDecisions] = useState(0);
  const onDecided = () => setDecisions(count => count + 1);
  useScrollToPart();
  const revision = scope.revision + decisions;
  const parts = { scope: { ...scope, revision }, onDecided };
  return (
    <div className={styles.page}>
      <RiskFigures scope={parts.scope} />
      <WaiverApprovals {...parts} />
      <UpcomingDrops scope={parts.scope} />
      <EndingSoon scope={parts.scope} />
      <WaiverRegister {...parts} />
    </div>
  );
}

/** Links to a part of the page lead there without a new load. */
function useScrollToPart() {
  const { hash, key } = useLocation();
  useEffect(() => {
    const part = hash && document.getElementById(hash.slice(1));
    if (part) {
      part.scrollIntoView?.({ block: 'start' });
    }
  }, [hash, key]);
}
