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

const { code, page, plain, table } = require('../markdown');
const { load, parseSource, ts } = require('../repository');
const { needsOf, routes } = require('../routes');

const PERMISSIONS = 'plugins/maturity-common/src/permissions.ts';
const RULES = 'plugins/maturity-node/src/permissions/rules.ts';

/** What the comments above the permissions say, by the exported name. */
function comments() {
  const said = {};
  parseSource(PERMISSIONS).forEachChild(node => {
    if (ts.isVariableStatement(node)) {
      const [{ name }] = node.declarationList.declarations;
      said[name.text] = ts.getTextOfJSDocComment(node.jsDoc?.[0]?.comment);
    }
  });
  return said;
}

function permissionRows() {
  const exported = load(PERMISSIONS);
  const said = comments();
  return Object.entries(exported)
    .filter(([, value]) => value?.type)
    .map(([name, permission]) => [
      code(permission.name),
      code(name),
      permission.attributes.action,
      plain(said[name]),
    ]);
}

function ruleRows() {
  const { scorecardPermissionRules } = load(RULES, {
    '@backstage/plugin-permission-node': { createPermissionRule: rule => rule },
  });
  return Object.entries(scorecardPermissionRules).map(([name, rule]) => [
    code(rule.name),
    code(`scorecardConditions.${name}`),
    Object.entries(rule.paramsSchema.shape)
      .map(([key, { description }]) => `${code(key)}: ${plain(description)}`)
      .join('; '),
    plain(rule.description),
  ]);
}

function permissionsPage() {
  return page(
    '# Permissions',
    'What your permission policy is asked where `permission.enabled` is true. The backend decides; pages only leave out what would be refused. Which to give to whom, with a policy, is in [Permissions](../get-started/permissions.md).',
    table(['Permission', 'Export', 'Action', 'Allows'], permissionRows()),
    'The exports are those of `@platform-maturity/backstage-plugin-maturity-common`.',
    '## Conditions on scorecards',
    `\`maturity.scorecard.read\` is a resource permission (resource type \`maturity-scorecard\`): a policy may answer it with a condition. Rules and \`createScorecardConditionalDecision\` come from \`@platform-maturity/backstage-plugin-maturity-node\`. What the condition lets through and what the catalog lets through (\`catalog.entity.read\`) are both needed.`,
    table(['Rule', 'Condition', 'Parameters', 'Lets through'], ruleRows()),
    '## Which route needs which',
    'Besides, whoever asks about an entity needs to be allowed to read it in the catalog; to everybody else it is not there. A test walks every route as nobody, as a person without the permission, as a person who may not read the entity, and as a service.',
    table(
      ['Route', 'Needs', 'For'],
      routes.map(route => [
        code(`${route.method} ${route.path}`),
        needsOf(route).text,
        needsOf(route).who,
      ]),
    ),
    '`OR` between two means that one of them is enough. Services are those whose tokens your backend accepts (`backend.auth.externalAccess`, other plugins); the policy is not asked about them, their `accessRestrictions` are.',
  );
}

module.exports = { permissionsPage };
