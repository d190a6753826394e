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

/**
 * The prefix of the annotations of this product.
 *
 * @public
 */
export const ANNOTATION_PREFIX = 'platform-maturity.io/';

/**
 * The prefix of declarations: `facts.platform-maturity.io/<fact-id>: "<value>"`.
 *
 * @public
 */
export const FACT_ANNOTATION_PREFIX = 'facts.platform-maturity.io/';

/**
 * The prefix of targets: `targets.platform-maturity.io/<model>[.<category>]`,
 * a level's number or id.
 *
 * @public
 */
export const TARGET_ANNOTATION_PREFIX = 'targets.platform-maturity.io/';

/**
 * Ids of the golden paths that an entity follows, separated by commas.
 *
 * @public
 */
export const GOLDEN_PATH_ANNOTATION = 'platform-maturity.io/golden-path';

/**
 * The software template that made an entity, as the scaffolder stamps it.
 *
 * @public
 */
export const SOURCE_TEMPLATE_ANNOTATION = 'backstage.io/source-template';

/**
 * What the catalog scan reads off an entity, beside the well-known
 * annotations of Backstage.
 *
 * @public
 */
export const CATALOG_ANNOTATIONS = {
  runbook: 'platform-maturity.io/runbook',
  costCenter: 'platform-maturity.io/cost-center',
  dataClassification: 'platform-maturity.io/data-classification',
  recoveryPlan: 'platform-maturity.io/dr-plan',
  tier: 'platform-maturity.io/tier',
} as const;

/**
 * Names of fact sources that the product itself writes; nobody may push under
 * them.
 *
 * @public
 */
export const RESERVED_SOURCES = {
  declaration: 'declaration',
  derivation: 'catalog',
  scan: 'catalog-scan',
  attestation: 'attestation',
} as const;

/**
 * The id of the fact that an annotation declares.
 *
 * @param key - the key of the annotation
 * @returns undefined for the key of another annotation
 * @public
 */
export function declaredFactOf(key: string): string | undefined {
  return key.startsWith(FACT_ANNOTATION_PREFIX)
    ? key.slice(FACT_ANNOTATION_PREFIX.length)
    : undefined;
}

/**
 * The golden paths that the value of {@link GOLDEN_PATH_ANNOTATION} names.
 *
 * @public
 */
export function goldenPathsOf(value: unknown): string[] {
  return typeof value === 'string'
    ? value
        .split(',')
        .map(id => id.trim())
        .filter(id => id !== '')
    : [];
}

/**
 * The key of the annotation that sets the target of a model, or of one of its
 * categories.
 *
 * @public
 */
export function targetAnnotation(options: {
  model: string;
  category?: string;
}): string {
  const { model, category } = options;
  return `${TARGET_ANNOTATION_PREFIX}${model}${category ? `.${category}` : ''}`;
}
