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

const { anchor, code, page, plain, table } = require('../markdown');
const { REPOSITORY } = require('../repository');
const { contract, needsOf, resolve, routes } = require('../routes');

const CONTRACT = 'plugins/maturity-backend/src/schema/openapi.yaml';

const TAGS = {
  scorecards: 'Scorecards',
  insights: 'Insights',
  facts: 'Facts',
  attestations: 'Attestations',
  waivers: 'Waivers',
  assessments: 'Assessments and targets',
  models: 'Models',
  status: 'State of the plugin',
};

/** A type in a few characters, with links to schemas of their own. */
function typeOf(schema) {
  if (!schema) {
    return '';
  }
  if (schema.$ref) {
    const name = schema.$ref.split('/').pop();
    return `[${name}](#${anchor(name)})`;
  }
  const { items, type, enum: values, oneOf, anyOf, allOf } = schema;
  if (values) {
    return values.map(value => code(value)).join(', ');
  }
  if (schema.const !== undefined) {
    return code(schema.const);
  }
  const several = oneOf ?? anyOf ?? allOf;
  if (several) {
    return several
      .map(typeOf)
      .filter(Boolean)
      .join(allOf ? ' and ' : ' or ');
  }
  if (items) {
    return `list of ${typeOf(items)}`;
  }
  const format = schema.format ? ` (${schema.format})` : '';
  return `${[type ?? 'any'].flat().join(' or ')}${format}`;
}

function limits(schema) {
  const {
    minimum,
    maximum,
    maxItems,
    maxLength,
    default: fallback,
  } = schema ?? {};
  return [
    minimum !== undefined && `from ${minimum}`,
    maximum !== undefined && `to ${maximum}`,
    maxItems !== undefined && `at most ${maxItems}`,
    maxLength !== undefined &&
      maxLength > 400 &&
      `up to ${maxLength} characters`,
    fallback !== undefined && `default ${code(fallback)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function parameters(route) {
  return (
    route.parameters.length > 0 &&
    table(
      ['Parameter', 'In', 'Type', 'Says'],
      route.parameters.map(parameter => [
        `${code(parameter.name)}${parameter.required ? ' (needed)' : ''}`,
        parameter.in,
        typeOf(parameter.schema),
        said(parameter.description, limits(parameter.schema)),
      ]),
    )
  );
}

function said(description, more) {
  return [plain(description), more && `(${more})`].filter(Boolean).join(' ');
}

function properties(schema) {
  const { properties: all = {}, required = [] } = schema;
  const rows = Object.entries(all).map(([name, property]) => [
    `${code(name)}${required.includes(name) ? '' : ' ?'}`,
    typeOf(property),
    said(property.description, limits(property)),
  ]);
  return rows.length > 0 && table(['Field', 'Type', 'Says'], rows);
}

function body({ operation }) {
  const content = resolve(operation.requestBody)?.content ?? {};
  const [media, { schema } = {}] = Object.entries(content)[0] ?? [];
  if (!media) {
    return false;
  }
  return schema.$ref
    ? `Body: ${typeOf(schema)}.`
    : ['Body:', properties(schema) || `${typeOf(schema)}.`];
}

function answers({ operation }) {
  return Object.entries(operation.responses)
    .filter(([status]) => status !== 'default')
    .map(([status, response]) => {
      const { description, content = {} } = resolve(response);
      const [media, { schema } = {}] = Object.entries(content)[0] ?? [];
      const head = `Answers ${status}: ${plain(description)}`;
      if (!media || media !== 'application/json') {
        return `${head}${media ? ` (${code(media)})` : ''}.`;
      }
      return schema.$ref
        ? `${head}, ${typeOf(schema)}.`
        : [`${head}.`, properties(schema)];
    });
}

function operationBlock(route) {
  const { operation } = route;
  const { text, who } = needsOf(route);
  return [
    `### ${code(`${route.method} ${route.path}`)}`,
    `${plain(operation.summary)}. ${plain(operation.description)}`.trim(),
    `Needs ${text}; ${who}.`,
    parameters(route),
    body(route),
    answers(route),
  ];
}

function schemaBlock([name, schema]) {
  const fields = properties(schema);
  const parts = (schema.allOf ?? []).map(part => properties(resolve(part)));
  return [
    `### ${name}`,
    schema.description && `${plain(schema.description)}.`,
    fields || (parts.some(Boolean) ? parts : `${typeOf(schema)}.`),
  ];
}

function apiPage() {
  const tagged = tag =>
    routes.filter(({ operation }) => operation.tags.includes(tag));
  const unknown = routes.filter(
    ({ operation }) => !operation.tags.some(tag => tag in TAGS),
  );
  if (unknown.length > 0) {
    throw new Error(`Name the tags of ${unknown.map(({ path }) => path)}`);
  }
  const used = Object.keys(TAGS).filter(tag => tagged(tag).length > 0);
  return page(
    '# HTTP API',
    `Mounted at \`/api/maturity\`. The contract is [openapi.yaml](${REPOSITORY}/${CONTRACT}) (OpenAPI ${contract.openapi}); requests are validated against it, and so are answers in the tests.`,
    [
      '- **Who asks**: a Backstage token, of a person or of a service, as `Authorization: Bearer …`. Nothing is answered without one.',
      '- **What one may not read in the catalog is not there**: 404, left out of lists, not counted.',
      "- **Errors** are Backstage's error bodies. A 400 names every mistake found in `error.mistakes`, each with its path, the first 100.",
      '- **Lists** page with `cursor` and `limit` (default 50, at most 500) and answer `items`, `totalItems` and, while there is more, `nextCursor`. A cursor belongs to its filter: with another filter it is refused.',
      '- **Repeated parameters** mean any of them: `?type=service&type=website`.',
      '- **Times** are ISO 8601 in UTC, durations ISO 8601 (`P30D`).',
      '- Fields with a question mark may be left out.',
    ].join('\n'),
    used.map(tag => [
      `**${TAGS[tag]}**`,
      table(
        ['Route', 'Does'],
        tagged(tag).map(({ method, path, operation }) => [
          `[${code(`${method} ${path}`)}](#${anchor(`${method} ${path}`)})`,
          plain(operation.summary),
        ]),
      ),
    ]),
    used.map(tag => [`## ${TAGS[tag]}`, tagged(tag).map(operationBlock)]),
    '## Schemas',
    Object.entries(contract.components.schemas).map(schemaBlock),
  );
}

module.exports = { apiPage };
