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

import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { SubjectStore } from '../catalog';

/** The entities whose level the portal shows to everybody. */
export class PublicSubjects {
  readonly #subjects: Pick<SubjectStore, 'byRef'>;
  readonly #matches: (entity: unknown) => boolean;

  static create(options: {
    subjects: Pick<SubjectStore, 'byRef'>;
    filter?: FilterPredicate;
  }): PublicSubjects {
    return new PublicSubjects(options);
  }

  private constructor(options: {
    subjects: Pick<SubjectStore, 'byRef'>;
    filter?: FilterPredicate;
  }) {
    const { subjects, filter } = options;
    this.#subjects = subjects;
    this.#matches = filter
      ? filterPredicateToFilterFunction(filter)
      : () => false;
  }

  async includes(entityRef: string): Promise<boolean> {
    const subject = await this.#subjects.byRef(entityRef);
    return subject !== undefined && this.#matches(subject.entity);
  }
}
