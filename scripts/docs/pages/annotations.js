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
const { load } = require('../repository');
const { shippedModels } = require('../shippedModels');

const ANNOTATIONS = 'plugins/maturity-common/src/annotations.ts';
const PATHED = /^metadata\.annotations\.(.+)$/i;

/** Ours, with what each says and the form of its value. */
const OURS = {
  [key('FACT_ANNOTATION_PREFIX')]: [
    '<fact>',
    'Declares a fact of a model',
    'text, by the type of the fact; see below',
  ],
  [key('TARGET_ANNOTATION_PREFIX')]: [
    '<model>[.<category>]',
    'The level that is aimed for',
    'number or id of the level',
  ],
  [key('GOLDEN_PATH_ANNOTATION')]: [
    '',
    'The golden paths that the entity follows',
    'ids, separated by commas',
  ],
};

const READ_BY_SCAN = {
  runbook: ['The runbook', 'an address (`https://…`)'],
  costCenter: ['Who pays', 'text'],
  dataClassification: [
    'The most sensitive class of data that it handles',
    'text',
  ],
  recoveryPlan: ['The plan for disaster recovery', 'an address'],
  tier: ['How much depends on it; a label does as well', 'text'],
};

function key(name) {
  return load(ANNOTATIONS)[name];
}

function ourRows() {
  const { CATALOG_ANNOTATIONS } = load(ANNOTATIONS);
  const unsaid = Object.keys(CATALOG_ANNOTATIONS).filter(
    name => !(name in READ_BY_SCAN),
  );
  if (unsaid.length > 0) {
    throw new Error(`Say what ${unsaid.join(', ')} is for`);
  }
  return [
    ...Object.entries(OURS).map(([name, [rest, says, form]]) => [
      code(name + rest),
      says,
      form,
    ]),
    ...Object.entries(CATALOG_ANNOTATIONS).map(([name, annotation]) => [
      code(annotation),
      ...READ_BY_SCAN[name],
    ]),
    ...derived()
      .filter(
        ([name]) =>
          isOurs(name) &&
          name !== key('GOLDEN_PATH_ANNOTATION') &&
          !Object.values(CATALOG_ANNOTATIONS).includes(name),
      )
      .map(([name, facts]) => [
        code(name),
        facts
          .map(({ id, title }) => `${plain(title)} (${code(id)})`)
          .join(', '),
        facts.some(({ derive }) => derive.from)
          ? `as a fact of type ${facts
              .map(({ type }) => code(type))
              .join(', ')}`
          : 'text; that it is there is what counts',
      ]),
  ];
}

function isOurs(annotation) {
  return annotation.startsWith(key('ANNOTATION_PREFIX'));
}

/** Which annotations, of whomever, say something to which facts. */
function derived() {
  const facts = new Map();
  for (const { document } of shippedModels) {
    for (const fact of document.spec.facts) {
      for (const name of annotationsIn(fact.derive)) {
        const known = facts.get(name) ?? new Map();
        facts.set(name, known.set(fact.id, fact));
      }
    }
  }
  return [...facts]
    .map(([name, known]) => [name, [...known.values()]])
    .sort(([a], [b]) => a.localeCompare(b));
}

function annotationsIn(node) {
  if (typeof node === 'string') {
    const [, name] = PATHED.exec(node) ?? [];
    return name ? [name] : [];
  }
  if (Array.isArray(node)) {
    return node.flatMap(annotationsIn);
  }
  if (typeof node === 'object' && node !== null) {
    return Object.entries(node).flatMap(([name, below]) => [
      ...annotationsIn(name),
      ...annotationsIn(below),
    ]);
  }
  return [];
}

function annotationsPage() {
  const { declaration } = key('RESERVED_SOURCES');
  return page(
    '# Annotations',
    'What `metadata.annotations` of a catalog entry can say to Maturity. How to begin is in [Annotate an entity](../guides/annotate-an-entity.md). `maturity check` and the module `catalog-backend-module-maturity` find slips of the pen.',
    '## Of Maturity',
    table(['Annotation', 'Says', 'Value'], ourRows()),
    `Prefixes are fixed. All values are text, so write them with quotes. An annotation of \`platform-maturity.io\` that is not in this table is reported as a mistake, since nothing reads it.`,
    '## Declarations',
    `\`facts.platform-maturity.io/<fact>: '<value>'\` puts a record of source \`${declaration}\` and grade \`declared\` on the entity, the weakest evidence there is. It is read by the type of the fact:`,
    table(
      ['Type', 'Takes', 'Example'],
      [
        [code('boolean'), '`true` or `false`, in any case', code("'true'")],
        [
          code('number'),
          'digits, with a minus, a point and an exponent where needed',
          code("'0.95'"),
        ],
        [code('string'), 'text that is not empty', code("'gold'")],
        [
          code('string[]'),
          'parts separated by commas, none empty',
          code("'gdpr, pci-dss'"),
        ],
        [
          code('datetime'),
          'a date, or a time with seconds and `Z` or an offset, that exists in the calendar',
          code("'2026-11-01T10:00:00Z'"),
        ],
      ],
    ),
    'Anything else is invalid, never guessed: the fact is unknown then, and the tab says why.',
    '## Of others',
    'Annotations that Backstage and its plugins define, and which facts the shipped models take from them. An annotation declares that something is linked; that it works is for a source to see.',
    table(
      ['Annotation', 'Facts'],
      derived()
        .filter(([name]) => !isOurs(name))
        .map(([name, facts]) => [
          code(name),
          facts
            .map(({ id }) => code(id))
            .sort()
            .join(', '),
        ]),
    ),
    plain(
      'Sources read annotations of their own, such as `github.com/project-slug`, `backstage.io/kubernetes-id`, `sonarqube.org/project-key`, `pagerduty.com/service-id` or `argocd/app-name`; each names them in its README.',
    ),
  );
}

module.exports = { annotationsPage };
