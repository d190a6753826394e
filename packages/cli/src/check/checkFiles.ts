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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { CheckedEntity } from './CheckedEntity';
import { checkDocument } from './checkDocument';
import { Problem } from './Problem';
import { readDescriptor } from './readDescriptor';

/** What the files hold, and what is wrong with them. */
export interface CheckedFiles {
  readonly entities: readonly CheckedEntity[];
  readonly problems: readonly Problem[];
}

/** Reads files and checks every document in them. */
export async function checkFiles(options: {
  files: readonly string[];
  cwd: string;
  /** The models that annotations may speak of. */
  models: readonly CompiledModel[];
}): Promise<CheckedFiles> {
  const { files, cwd, models } = options;
  const entities = new Map<string, CheckedEntity>();
  const problems: Problem[] = [];
  for (const file of files) {
    const descriptor = await readDescriptor({ file, cwd });
    problems.push(...descriptor.problems);
    for (const document of descriptor.documents) {
      const checked = await checkDocument({ document, file, models });
      problems.push(...checked.problems);
      const { entity } = checked;
      const other = entity && entities.get(entity.entityRef);
      if (entity && other) {
        problems.push({
          file,
          line: entity.line,
          column: entity.column,
          code: 'duplicate-entity',
          severity: 'warning',
          message: `${entity.entityRef} is described in ${other.file}:${other.line} already`,
          entityRef: entity.entityRef,
        });
      } else if (entity) {
        entities.set(entity.entityRef, entity);
      }
    }
  }
  return {
    entities: [...entities.values()],
    problems: [...problems].sort(byPlace(files)),
  };
}

function byPlace(files: readonly string[]) {
  return (a: Problem, b: Problem) =>
    files.indexOf(a.file) - files.indexOf(b.file) ||
    a.line - b.line ||
    a.column - b.column;
}
