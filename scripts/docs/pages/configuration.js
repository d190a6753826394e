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

const { code, page, table } = require('../markdown');
const { filesOf, parseSource, readYaml, ts } = require('../repository');

const KNOWN_TYPES = {
  SchedulerServiceTaskScheduleDefinitionConfig: 'schedule',
  HumanDuration: 'duration',
  JsonObject: 'object',
};

/** The keys of a config.d.ts, in its order, with what it says of each. */
function keysOf(file) {
  const source = parseSource(file);
  const interfaces = new Map();
  source.forEachChild(node => {
    if (ts.isInterfaceDeclaration(node)) {
      interfaces.set(node.name.text, node);
    }
  });
  const keys = [];
  walk(interfaces.get('Config').members, '');
  return keys;

  function walk(members, prefix) {
    for (const member of members) {
      const name = ts.isIndexSignatureDeclaration(member)
        ? `<${member.parameters[0].name.text}>`
        : member.name.text;
      const key = prefix ? `${prefix}.${name}` : name;
      const below = membersOf(member.type);
      const said = commentOf(member);
      if (said.text || !below || below.members.length === 0) {
        keys.push({
          key: key + (below?.isArray ? '[]' : ''),
          type: below ? (below.isArray ? 'list' : 'object') : typeOf(member),
          isNeeded:
            !member.questionToken && !ts.isIndexSignatureDeclaration(member),
          ...said,
        });
      }
      if (below) {
        walk(below.members, key + (below.isArray ? '[]' : ''));
      }
    }
  }

  /** The keys below a type: of an object, or of the items of a list. */
  function membersOf(type) {
    if (ts.isTypeLiteralNode(type)) {
      return { members: type.members, isArray: false };
    }
    if (ts.isTypeReferenceNode(type)) {
      const name = type.typeName.text;
      if (name === 'Array') {
        const item = membersOf(type.typeArguments[0]);
        return item && { members: item.members, isArray: true };
      }
      return (
        interfaces.has(name) && {
          members: interfaces.get(name).members,
          isArray: false,
        }
      );
    }
    if (ts.isArrayTypeNode(type)) {
      const item = membersOf(type.elementType);
      return item && { members: item.members, isArray: true };
    }
    return undefined;
  }

  function typeOf(member) {
    return member.type
      .getText(source)
      .replace(/\s+/g, ' ')
      .replace(/^\| /, '')
      .replace(/\b\w+\b/g, word => KNOWN_TYPES[word] ?? word)
      .replace(/duration \| string/, 'duration');
  }
}

function commentOf(member) {
  const [comment] = member.jsDoc ?? [];
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? '';
  const tags = (comment?.tags ?? []).map(
    tag => `${tag.tagName.text} ${ts.getTextOfJSDocComment(tag.comment) ?? ''}`,
  );
  const [, before, value, after] =
    /^(.*?)\s*Default: (.*?)(?:\.(?:\s+(.*))?)?$/s.exec(text) ?? [];
  return {
    text: value === undefined ? text : `${before} ${after ?? ''}`.trim(),
    fallback: value,
    isSecret: tags.some(tag => /isibility secret/.test(tag)),
    isInBrowser: tags.some(tag => /isibility frontend/.test(tag)),
  };
}

function notes({ isSecret, isInBrowser, isNeeded }) {
  return [
    isNeeded && '**Needed.**',
    isSecret && 'Secret.',
    isInBrowser && 'The browser reads it too.',
  ].filter(Boolean);
}

function section(file) {
  const folder = file.replace('/config.d.ts', '');
  const { name } = readYaml(`${folder}/package.json`);
  return [
    `## ${folder.replace('plugins/', '')}`,
    `Package ${code(name)}.`,
    table(
      ['Key', 'Type', 'Default', 'Says'],
      keysOf(file).map(key => [
        code(key.key),
        code(key.type.replaceAll("'", '')),
        key.fallback,
        [key.text, ...notes(key)].filter(Boolean).join(' '),
      ]),
    ),
  ];
}

function configurationPage() {
  const files = filesOf('plugins', 'config.d.ts').sort(
    (a, b) =>
      b.includes('/maturity-backend/') - a.includes('/maturity-backend/'),
  );
  return page(
    '# Configuration',
    'Every key of `app-config.yaml` that a package of ours reads. Nothing is required: without any, the models `five-level` and `cncf` score the catalog every five minutes. A wrong key or value stops the backend, with the path of every mistake.',
    [
      '- A **duration** is ISO 8601 (`P30D`, `PT5M`) or an object such as `{ hours: 6 }`.',
      '- A **schedule** is that of Backstage’s scheduler: `{ frequency: { minutes: 5 }, timeout: { minutes: 10 }, initialDelay: { seconds: 30 } }`.',
      '- A **filter predicate** is Backstage’s: fields with values, `$in`, `$exists`, `$all`, `$any`, `$not`; for example `{ kind: component, spec.lifecycle: production }`.',
      '- Names in angle brackets are yours to choose; `[]` stands for each item of a list.',
    ].join('\n'),
    `Extensions of the new frontend system (routes, titles, filters, order) are configured under \`app.extensions\`; see [Frontend](../get-started/frontend.md#change-how-it-looks).`,
    files.map(section),
  );
}

module.exports = { configurationPage, keysOf };
