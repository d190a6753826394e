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

'use strict';

const { code } = require('./markdown');
const { load, readYaml } = require('./repository');

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const contract = readYaml('plugins/maturity-backend/src/schema/openapi.yaml');

/** Every operation of the contract, in its order. */
const routes = Object.entries(contract.paths).flatMap(([path, item]) =>
  METHODS.filter(method => item[method]).map(method => ({
    path,
    method: method.toUpperCase(),
    operation: item[method],
    parameters: [
      ...(item.parameters ?? []),
      ...(item[method].parameters ?? []),
    ].map(resolve),
  })),
);

/** Follows a reference within the contract. */
function resolve(node) {
  return node?.$ref
    ? node.$ref
        .slice(2)
        .split('/')
        .reduce((at, key) => at[key], contract)
    : node;
}

// What the test of the permissions walks by.
const { PREPARED } = load(
  'plugins/maturity-backend/src/__robustness__/__testUtils__/preparedRoutes.ts',
);

const WHO = { people: 'people only', services: 'services only' };

/** Which permissions a route asks for, and whom it is for. */
function needsOf({ method, path }) {
  const prepared = PREPARED[`${method} ${path}`];
  if (!prepared) {
    throw new Error(`The walk of permissions does not know ${method} ${path}`);
  }
  return {
    text: prepared.needs
      .map(need => [need].flat().map(code).join(' OR '))
      .join(', '),
    who: WHO[prepared.only] ?? 'people and services',
  };
}

module.exports = { contract, needsOf, resolve, routes };
