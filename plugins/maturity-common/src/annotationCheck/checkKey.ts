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

import leven from 'leven';
import {
  ANNOTATION_PREFIX,
  CATALOG_ANNOTATIONS,
  FACT_ANNOTATION_PREFIX,
  GOLDEN_PATH_ANNOTATION,
  TARGET_ANNOTATION_PREFIX,
} from '../annotations';
import { AnnotationScope } from './AnnotationScope';
import { modelAnnotations } from './modelAnnotations';
import { suggest } from './suggest';

const PREFIXES = [
  ANNOTATION_PREFIX,
  FACT_ANNOTATION_PREFIX,
  TARGET_ANNOTATION_PREFIX,
];

/** Further off than this a prefix is somebody else's. */
const SLIP = 2;

/** Whether an annotation is ours, or was meant to be. */
export function isOurs(key: string): boolean {
  const prefix = prefixOf(key);
  return (
    prefix.endsWith(ANNOTATION_PREFIX) ||
    PREFIXES.some(
      ours =>
        Math.abs(ours.length - prefix.length) <= SLIP &&
        leven(ours, prefix) <= SLIP,
    )
  );
}

/** Says so when nothing reads an annotation of this key. */
export function checkKey(scope: AnnotationScope, annotation: string): boolean {
  const known = new Set<string>([
    GOLDEN_PATH_ANNOTATION,
    ...Object.values(CATALOG_ANNOTATIONS),
    ...scope.views.flatMap(({ model }) => [...modelAnnotations(model)]),
  ]);
  if (known.has(annotation)) {
    return true;
  }
  scope.unknown({
    annotation,
    code: 'unknown-annotation',
    message: `Nothing reads the annotation ${annotation}`,
    suggestion: suggest(annotation, [
      ...known,
      ...PREFIXES.map(prefix => prefix + annotation.split('/')[1]).filter(
        key => key !== annotation,
      ),
    ]),
  });
  return false;
}

function prefixOf(key: string): string {
  return key.slice(0, key.indexOf('/') + 1).toLocaleLowerCase('en-US');
}
