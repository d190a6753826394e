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

/** Words in the names of variables whose values are not for everybody. */
const SECRET_NAME =
  /(?:^|[_.-])(?:PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|CREDENTIALS?|API_?KEY|ACCESS_?KEY|SECRET_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|CONNECTION_?STRING)(?:_?\d+)?$/i;

/** Values that are secrets whatever their variable is called. */
const SECRET_VALUES = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /^(?:AKIA|ASIA)[0-9A-Z]{16}$/,
  /^gh[pousr]_[0-9A-Za-z]{36,}$/,
  /^github_pat_[0-9A-Za-z_]{60,}$/,
  /^glpat-[0-9A-Za-z_-]{20,}$/,
  /^xox[abeoprs]-[0-9A-Za-z-]{10,}$/,
  /^sk_live_[0-9A-Za-z]{20,}$/,
  /^eyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]{10,}$/,
  // a password in the address of a database or a queue
  /^[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:(?!\$[({])[^\s/@]+@/i,
];

/** Values that say where a secret is, or that there is none. */
const NO_SECRET = [
  /^\s*$/,
  /^(?:true|false|yes|no|on|off|none|null|nil|disabled|enabled)$/i,
  // a number is a length or a time, or at worst a PIN
  /^\d{1,5}$/,
  // put in when the container starts, or by a webhook
  /^\$[({].*[)}]$/,
  /^\$\{\{?.*\}?\}$/,
  /^(?:vault|ref\+[a-z]+|op|sm|gcp|aws|azure|secret|file|ssm|bao)[:/]/i,
  /^arn:aws[a-z-]*:/i,
  // a path of a file
  /^\.{0,2}(?:\/[\w.-]+)+\/?$/,
];

/**
 * Whether a variable looks like a secret that stands in plain sight: by its
 * name, unless the value only says where the secret is, or by its value.
 */
export function looksLikeSecret(options: {
  name: string;
  value: string;
}): boolean {
  const { name, value } = options;
  if (NO_SECRET.some(pattern => pattern.test(value))) {
    return false;
  }
  // values are short where they are written by hand; a long one is a file
  const start = value.slice(0, 4096);
  return (
    SECRET_NAME.test(name) || SECRET_VALUES.some(pattern => pattern.test(start))
  );
}
