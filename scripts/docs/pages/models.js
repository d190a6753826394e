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

const { cell, code, list, page, plain, table } = require('../markdown');
const { REPOSITORY } = require('../repository');
const { shippedModels } = require('../shippedModels');

const PREFACE = {
  'five-level':
    'Titles of levels and practices, and the levels at which practices are listed, are those of the source. Descriptions, checks, thresholds and advice are our own words. Neither the source nor its author endorses this project.',
  cncf: 'Aspects, levels and titles of cells are those of the source, which is licensed as said below. Characteristics are restated; checks, thresholds and advice are our own words. The CNCF does not endorse this project.',
  starter:
    'Our own: what a portal can say of its components on its first day. Whoever has climbed it goes on with a model of more depth.',
};

function source({ source: from }) {
  if (!from) {
    return '';
  }
  const name = from.url ? `[${plain(from.title)}](${from.url})` : from.title;
  return `Source: ${name}. Licence: ${plain(from.license ?? 'not stated')}.`;
}

function numbers(levels) {
  return (levels ?? []).join(', ');
}

function levels({ levels: all }) {
  return all.map((level, index) => [
    `### ${index + 1}. ${level.title}`,
    plain(level.summary),
    level.minEvidence &&
      `Evidence asked for: at least ${code(level.minEvidence)}.`,
    [
      ['Whom it is for', level.audience],
      ['What it brings', level.benefits],
      ['What it requires', level.requirements?.map(({ text }) => text)],
      ['Do', level.do],
      ['Do not', level.dont],
    ].map(
      ([title, items]) =>
        items?.length > 0 && `**${title}**\n\n${list(items.map(plain))}`,
    ),
  ]);
}

function checks(practice) {
  const rows = practice.checks.map(check => [
    plain(check.title),
    check.required === false ? 'advice' : 'required',
    check.effort ?? '',
    code(check.id),
  ]);
  if (practice.rollup) {
    rows.push([
      `At least ${Math.round(
        practice.rollup.share * 100,
      )} % of the members that are asked meet it`,
      'roll-up',
      '',
      '',
    ]);
  }
  return rows.length > 0
    ? table(['Check', 'Counts as', 'Effort', 'Id'], rows)
    : 'No check of its own.';
}

function practiceBlock(practice) {
  const said = [
    `Id ${code(practice.id)}.`,
    practice.requiredAt.length > 0
      ? `Required at ${numbers(practice.requiredAt)}.`
      : 'Required nowhere: shown as a measured value.',
    practice.listedAt &&
      `Listed by the source at ${numbers(practice.listedAt)}.`,
    practice.supersededBy &&
      `${practice.supersededBy.map(code).join(', ')} can stand in for it.`,
  ];
  return [
    `### ${plain(practice.title)}`,
    plain(practice.description),
    said.filter(Boolean).join(' '),
    checks(practice),
  ];
}

function practices(spec) {
  return spec.categories.map(category => {
    const own = spec.practices.filter(
      ({ categories }) => categories[0] === category.id,
    );
    return [
      `## ${category.title}`,
      plain(category.description),
      own.map(practiceBlock),
    ];
  });
}

function matrix(spec) {
  return table(
    ['Practice', ...spec.categories.map(({ title }) => title), 'Required at'],
    spec.practices.map(practice => [
      plain(practice.title),
      ...spec.categories.map(({ id }) =>
        practice.categories.includes(id) ? '●' : '',
      ),
      numbers(practice.requiredAt) || '–',
    ]),
  );
}

function paths({ goldenPaths = [] }) {
  return (
    goldenPaths.length > 0 && [
      '## Golden paths',
      goldenPaths.map(path => [
        `### Golden path: ${path.title}`,
        plain(path.description),
        `Id ${code(path.id)}, ${path.status ?? 'recommended'}.`,
        table(
          ['Step', 'Why', 'Who'],
          path.steps.map(step => [
            `${plain(step.title)}${
              step.required === false ? ' (optional)' : ''
            }`,
            plain(step.why),
            step.who ?? '',
          ]),
        ),
      ]),
    ]
  );
}

function painPoints({ painPoints: points = [] }) {
  return (
    points.length > 0 && [
      '## Where to look first',
      'What hurts, and which categories and practices to look at first.',
      table(
        ['What hurts', 'Look at', 'Advice'],
        points.map(point => [
          plain(point.title),
          [...point.categories, ...(point.practices ?? [])]
            .map(code)
            .join(', '),
          plain(point.advice),
        ]),
      ),
    ]
  );
}

function guidance({ guidance: texts = [], levels: all }) {
  return (
    texts.length > 0 && [
      '## Choosing a target',
      list(
        texts.map(({ atLevel, text }) =>
          atLevel
            ? `**${all[atLevel - 1].title}** (${atLevel}): ${plain(text)}`
            : plain(text),
        ),
      ),
    ]
  );
}

function modelPage({ id, file, document }) {
  const { metadata, spec } = document;
  const checkCount = spec.practices.flatMap(({ checks: all }) => all).length;
  return page(
    `# ${cell(metadata.title)}`,
    plain(metadata.description),
    `${PREFACE[id]} ${source(metadata)}`.trim(),
    `Model ${code(id)}: ${spec.levels.length} levels, ${
      spec.categories.length
    } categories, ${spec.practices.length} practices, ${checkCount} checks, ${
      spec.facts.length
    } facts. The model itself, with every rule, is [${file
      .split('/')
      .pop()}](${REPOSITORY}/${file}).`,
    spec.overall === 'none' &&
      'It has no overall level: each category stands on its own.',
    '## Levels',
    levels(spec),
    '## All practices',
    'Which category each belongs to, and the levels at which it is required.',
    matrix(spec),
    practices(spec),
    paths(spec),
    painPoints(spec),
    guidance(spec),
  );
}

function modelPages() {
  return Object.fromEntries(
    shippedModels.map(model => [`models/${model.id}.md`, modelPage(model)]),
  );
}

module.exports = { modelPages };
