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

import { ResultLocation } from './locateResult';
import { ScorecardCheck, ScorecardResult } from './parseScorecardResult';

const VIEWER = 'https://scorecard.dev/viewer/';
const PUBLIC_HOSTS = ['api.securityscorecards.dev', 'api.scorecard.dev'];

/**
 * Where a person reads why the score is what it is: the public viewer for
 * results of the public API, the result itself for others on the web, and what
 * the check is about for files, which nobody can open from a browser.
 */
export function evidenceUrl(options: {
  check: ScorecardCheck;
  location: ResultLocation;
  result: ScorecardResult;
}): string | undefined {
  const { check, location, result } = options;
  if (location.reader === 'directory') {
    return asWebAddress(check.documentationUrl);
  }
  const { hostname } = new URL(location.place);
  return PUBLIC_HOSTS.includes(hostname)
    ? `${VIEWER}?uri=${encodeURIComponent(result.repository)}`
    : asWebAddress(location.place);
}

function asWebAddress(text: string | undefined): string | undefined {
  if (!text || !URL.canParse(text)) {
    return undefined;
  }
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
