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

/** What each code means, for tools that list the rules. */
export const ruleDescriptions: Readonly<Record<string, string>> = {
  'not-text':
    'Text in UTF-8, and annotations with quotes where YAML needs them',
  'unknown-annotation': 'Annotations of platform-maturity.io are known',
  'unknown-fact': 'A declared fact exists in a model',
  'unknown-golden-path': 'A golden path exists in a model',
  'unknown-target': 'A target names a model, or a category of one',
  'unknown-level': 'A target is a level of its model',
  'invalid-value': 'A value has the type of its fact',
  'not-counted': 'A declaration can count somewhere',
  'without-effect': 'What an annotation names addresses the entity',
  duplicate: 'Nothing is said twice',
  contradiction: 'An entry does not contradict itself',
  'duplicate-entity': 'An entity is described once',
  refused: 'The catalog accepts the entity',
  'refused-as-a-rule': 'A catalog without rules of its own accepts the entity',
  yaml: 'The file is YAML',
  'not-an-entity': 'A document is an entity',
  empty: 'A file holds an entity',
  unreadable: 'The file can be read',
  template: 'Skeletons of software templates are checked once filled in',
  placeholder: 'Values that come later are not checked',
  level: 'An entity has the wanted level, and not less than before',
};
