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

import { Entity } from '@backstage/catalog-model';
import { readEntityField } from '@platform-maturity/backstage-plugin-maturity-node';
import { Sample } from './queryPrometheus';

/** Fields of the entity by label. */
export type Labels = Readonly<Record<string, string>>;

/** Finds the series of an entity: those whose labels say what its fields say. */
export class SeriesByEntity {
  readonly #labels: Labels;
  readonly #series = new Map<string, Sample[]>();

  static create(options: {
    labels: Labels;
    samples: readonly Sample[];
  }): SeriesByEntity {
    return new SeriesByEntity(options);
  }

  private constructor(options: { labels: Labels; samples: readonly Sample[] }) {
    this.#labels = options.labels;
    const names = Object.keys(options.labels);
    for (const sample of options.samples) {
      const key = keyOf(names.map(name => sample.labels[name]));
      if (key !== undefined) {
        const known = this.#series.get(key);
        if (known) {
          known.push(sample);
        } else {
          this.#series.set(key, [sample]);
        }
      }
    }
  }

  /** Undefined for an entity that lacks a field, so that nothing is known. */
  of(entity: Entity): readonly Sample[] | undefined {
    const key = keyOf(
      Object.values(this.#labels).map(path => readEntityField(entity, path)),
    );
    return key === undefined ? undefined : this.#series.get(key) ?? [];
  }
}

/** An empty label is no label, as in Prometheus. */
function keyOf(values: readonly (string | undefined)[]): string | undefined {
  return values.every(Boolean) ? JSON.stringify(values) : undefined;
}
