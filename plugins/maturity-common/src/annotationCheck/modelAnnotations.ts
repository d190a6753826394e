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

import { ANNOTATION_PREFIX } from '../annotations';
import { CompiledModel } from '../model/CompiledModel';

const FIELD = 'metadata.annotations.';

const known = new WeakMap<CompiledModel, ReadonlySet<string>>();

/**
 * The keys of annotations with our prefix that a model reads: in derivations,
 * rules and targets, or in the line that a remediation tells to add.
 */
export function modelAnnotations(model: CompiledModel): ReadonlySet<string> {
  let keys = known.get(model);
  if (!keys) {
    const found = new Set<string>();
    collect(model.document.spec, found);
    keys = found;
    known.set(model, keys);
  }
  return keys;
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    value.forEach(part => collect(part, found));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      add(key, found);
      if (typeof part === 'string') {
        // `field: metadata.annotations.x`, `annotation: x`, `annotation: "x: y"`
        add(part, found, key === 'annotation');
      } else {
        collect(part, found);
      }
    }
  }
}

function add(text: string, found: Set<string>, isKey = false): void {
  const isField = text.startsWith(FIELD);
  const [key] = (isField ? text.slice(FIELD.length) : text).split(':', 1);
  if ((isField || isKey) && key.startsWith(ANNOTATION_PREFIX)) {
    found.add(key.trim());
  }
}
