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

/** A text of one line that neither a table nor Markdown takes for something else. */
function cell(value) {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\|/g, '\\|');
}

/** Text from a source that is no Markdown: nothing in it becomes markup. */
function plain(value) {
  return String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(`[^`]*`)/)
    .map(part =>
      part.startsWith('`') ? part : part.replace(/([*_<>[\]\\])/g, '\\$1'),
    )
    .join('');
}

/** A value as code, whatever characters it has. */
function code(value) {
  const text = String(value ?? '');
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/**
 * A table; columns in which no row says anything are left out.
 *
 * @param {string[]} head
 * @param {(string | undefined)[][]} rows
 */
function table(head, rows) {
  const used = head.map(
    (name, index) => index === 0 || rows.some(row => cell(row[index]) !== ''),
  );
  const line = cells =>
    `| ${cells.filter((_, index) => used[index]).join(' | ')} |`;
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(row => line(head.map((_, index) => cell(row[index])))),
  ].join('\n');
}

/** Blocks with a blank line between them; those that are empty are left out. */
function page(...blocks) {
  return `${blocks.flat(Infinity).filter(Boolean).join('\n\n')}\n`;
}

function list(items) {
  return items.map(item => `- ${cell(item)}`).join('\n');
}

/** What GitHub and MkDocs both make of a heading without double spaces. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');
}

module.exports = { anchor, cell, code, list, page, plain, table };
