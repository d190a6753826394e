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

import { isChildPath } from '@backstage/backend-plugin-api';
import { dirname, resolve } from 'path';
import { Place } from './Repository';

/**
 * Finds a folder of this machine that stands for a repository. It has to be in
 * the one folder that the configuration opens for that; relative paths are
 * relative to it.
 */
export function findLocalPlace(options: {
  target: string;
  /** The target is the descriptor, and its folder is meant. */
  isFile: boolean;
  directory: string | undefined;
}): Place | undefined {
  const { target, isFile, directory } = options;
  if (directory === undefined) {
    return undefined;
  }
  const named = resolve(directory, target);
  const path = isFile ? dirname(named) : named;
  if (path === resolve(directory) || !isChildPath(directory, path)) {
    return undefined;
  }
  return {
    repository: {
      key: `file:${path}`,
      host: 'this machine',
      url: '',
      path,
      type: 'file',
      link: () => undefined,
    },
    folder: '',
  };
}
