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

import { isWholePlaceholder, lintTemplate } from '../explain/template';
import { isEntityRef } from './isEntityRef';
import { Mistakes, Path } from './Mistakes';
import { asText, items, member } from './raw';

function lintText(value: unknown, path: Path, mistakes: Mistakes): void {
  const text = asText(value);
  const mistake = text === undefined ? undefined : lintTemplate(text);
  if (mistake) {
    mistakes.add(path, mistake);
  }
}

/** Checks the templates and links of a remediation. */
export function lintRemediation(
  remediation: unknown,
  path: Path,
  mistakes: Mistakes,
): void {
  lintText(member(remediation, 'text'), [...path, 'text'], mistakes);
  const annotation = member(remediation, 'annotation');
  lintText(annotation, [...path, 'annotation'], mistakes);
  items(remediation, 'links').forEach((link, i) => {
    const at = [...path, 'links', i, 'url'];
    const url = asText(member(link, 'url'));
    if (url === undefined) {
      return;
    }
    lintText(url, at, mistakes);
    if (!/^https?:\/\/[^{\s]/i.test(url) && !isWholePlaceholder(url)) {
      mistakes.add(at, 'is not an http(s) link');
    }
  });
  const template = asText(member(remediation, 'template'));
  if (template !== undefined && !isEntityRef(template, 'template')) {
    mistakes.add([...path, 'template'], 'is not an entity reference');
  }
}
