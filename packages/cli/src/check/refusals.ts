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
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  Entity,
  entitySchemaValidator,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';

/** Why the catalog would not take an entity, and which part of it. */
export interface Refusal {
  readonly message: string;
  readonly path: readonly string[];
}

const validateEntity = entitySchemaValidator();

/** What is wrong with an entity by the catalog's own schema. */
export function findRefusal(entity: Entity): Refusal | undefined {
  try {
    validateEntity(entity);
    return undefined;
  } catch (error) {
    return toRefusal(error);
  }
}

const KINDS = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  locationEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

const FIELDS = new FieldFormatEntityPolicy();

/**
 * What a catalog refuses as it comes: fields that are spelt as they may not
 * be, and what the kind wants. A portal can have rules of its own for both.
 */
export async function findUsualRefusal(
  entity: Entity,
): Promise<Refusal | undefined> {
  try {
    // What a template fills in later can be spelt as it has to be.
    if (!JSON.stringify([entity.kind, entity.metadata]).includes('{{')) {
      await FIELDS.enforce(entity);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, field = ''] = /^"([^"]*)"/.exec(message) ?? [];
    const [root, ...rest] = field.replace(/^metadata\./, '').split('.');
    return {
      message: message.replace(/ To learn more.*$/s, ''),
      path: [
        ...(root in entity ? [] : ['metadata']),
        root,
        ...(rest.length > 0 ? [rest.join('.')] : []),
      ],
    };
  }
  try {
    for (const kind of KINDS) {
      await kind.check(entity);
    }
    return undefined;
  } catch (error) {
    return toRefusal(error);
  }
}

function toRefusal(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  const [pointer] = /\/\S*/.exec(message) ?? [''];
  return {
    message: message.split('\n')[0],
    path: pointer
      .split('/')
      .filter(part => part !== '')
      .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~')),
  };
}
