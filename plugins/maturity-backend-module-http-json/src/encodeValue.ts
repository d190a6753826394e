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

const MAX_LENGTH = 500;
const MAX_DECODINGS = 5;
const CONTROL = /\p{Cc}/u;
const UPWARDS = /^\.{1,2}$/;

/** What of a value is taken, and how it may be made up. */
export type Filter =
  | { readonly kind: 'whole' }
  /** As many parts as that, each a segment of the path. */
  | { readonly kind: 'segments'; readonly count: number }
  /** What stands after the last slash. */
  | { readonly kind: 'last' };

/**
 * Encodes a value for its place in a URL; undefined if it must not stand there:
 * if it is empty, too long, has control characters, has another number of parts
 * than it must have, or would lead upwards for a server that decodes it once
 * more than it should.
 */
export function encodeValue(options: {
  value: string;
  filter: Filter;
  inQuery: boolean;
}): string | undefined {
  const { value, filter, inQuery } = options;
  if (
    value.length > MAX_LENGTH ||
    CONTROL.test(value) ||
    (!inQuery && leadsUpwards(value))
  ) {
    return undefined;
  }
  const parts = takeParts(value, filter);
  if (!parts || parts.some(part => part.trim() === '')) {
    return undefined;
  }
  try {
    return parts.map(encodeURIComponent).join('/');
  } catch {
    // half of a surrogate pair
    return undefined;
  }
}

function takeParts(value: string, filter: Filter): string[] | undefined {
  const parts = value.split('/');
  switch (filter.kind) {
    case 'segments':
      return parts.length === filter.count ? parts : undefined;
    case 'last':
      return parts.slice(-1);
    default:
      return [value];
  }
}

function leadsUpwards(value: string): boolean {
  let text = value;
  for (let times = 0; times <= MAX_DECODINGS; times += 1) {
    // some servers drop what follows a semicolon, and take \ for /
    const parts = text.split(/[/\\]/).map(part => part.split(';')[0].trim());
    if (parts.some(part => UPWARDS.test(part))) {
      return true;
    }
    const decoded = decode(text);
    if (decoded === text) {
      return false;
    }
    text = decoded;
  }
  // nobody means a value that is encoded so often
  return true;
}

/** Decodes what can be, and leaves the rest. */
function decode(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, hex =>
    String.fromCharCode(parseInt(hex.slice(1), 16)),
  );
}
