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

import { ContentQuestion } from './Sign';

/** Files that hold credentials, or they would not be there. */
const BY_NAME = /^(?:[._]netrc|\.pgpass|\.htpasswd|.+\.(?:p12|pfx))$/i;
const BY_PATH = /(?:^|\/)\.aws\/credentials$/;

/** Settings of an environment; with values they do not belong into Git. */
const ENV = /^\.env(?:\.(.+))?$/i;
const ENV_IS_EXAMPLE =
  /(?:^|[.-])(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|vault|enc|encrypted|sops|age|gpg|tests?|testing|ci)$/i;

/** The first lines of these say whether they hold a private key. */
const MAY_BE_KEY =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|.+\.(?:pem|key|p8|ppk)|(?:.*[-_.])?(?:service-?account|credentials|client-?secret|gcp-?key)(?:[-_.].*)?\.json)$/i;

export function isSecretName(path: string, name: string): boolean {
  return BY_NAME.test(name) || BY_PATH.test(path);
}

/** What has to be asked of a file that may hold credentials. */
export function contentSecretQuestion(
  name: string,
): ContentQuestion | undefined {
  const env = ENV.exec(name);
  if (env) {
    return ENV_IS_EXAMPLE.test(env[1] ?? '') ? undefined : 'env';
  }
  return MAY_BE_KEY.test(name) ? 'key' : undefined;
}
