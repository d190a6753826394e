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

import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Which entities a caller may read, by ref (lower case). */
export interface Visibility {
  mayRead(entityRef: string): boolean;
}

/**
 * Who asks. The services that answer do not look at it: what carries the
 * permissions are the `Authorized…` decorators, which find out what the caller
 * may read and hand it on.
 */
export interface Caller<TVisibility extends Visibility = Visibility> {
  credentials: BackstageCredentials;
  /** Without it everything is visible. */
  visibility?: TVisibility;
}

/** Who may call at all: whoever is signed in, and services. */
export const CALLERS = { allow: ['user' as const, 'service' as const] };
