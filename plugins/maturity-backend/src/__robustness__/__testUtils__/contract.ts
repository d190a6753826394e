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

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contractPath } from '../../http/createContractMiddleware';

export type JsonSchema = Record<string, any>;

export interface ContractParameter {
  name: string;
  in: 'path' | 'query';
  required?: boolean;
  schema: JsonSchema;
}

/** One operation of the contract, with its references followed. */
export interface ContractRoute {
  /** Such as `GET /v1/status`. */
  id: string;
  method: string;
  path: string;
  operationId: string;
  parameters: ContractParameter[];
  body?: { required: boolean; schema: JsonSchema };
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];

const document = parse(readFileSync(contractPath, 'utf8'));

/** Every route of the contract, in its order. */
export const contractRoutes: ContractRoute[] = Object.entries<any>(
  document.paths,
).flatMap(([path, item]) =>
  METHODS.filter(method => item[method]).map(method => {
    const operation = item[method];
    const body = operation.requestBody && follow(operation.requestBody);
    return {
      id: `${method.toUpperCase()} ${path}`,
      method,
      path,
      operationId: operation.operationId,
      parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])]
        .map(follow)
        .map(parameter => ({
          ...parameter,
          schema: follow(parameter.schema),
        })),
      body: body && {
        required: Boolean(body.required),
        schema: body.content['application/json'].schema,
      },
    };
  }),
);

/** What a reference stands for. */
export function follow(schema: any): any {
  let found = schema;
  while (found?.$ref) {
    found = found.$ref
      .slice(2)
      .split('/')
      .reduce((value: any, key: string) => value[key], document);
  }
  return found;
}
