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

// The test runs in Node, though what it reads does not.
/* eslint-disable no-restricted-imports */
import { readFileSync, readdirSync } from 'fs';
import { join, relative, resolve } from 'path';
/* eslint-enable no-restricted-imports */
import ts from 'typescript';

const root = resolve(__dirname, '..');

/** Attributes whose texts people see or hear. */
const visibleAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'errorMessage',
  'label',
  'placeholder',
  'secondaryLabel',
  'submitLabel',
  'text',
  'title',
]);

const hasWords = (text: string) => /\p{L}/u.test(text);

const isElement = (node: ts.Node) =>
  ts.isJsxElement(node) || ts.isJsxFragment(node);

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith('__') ? [] : sourcesIn(path);
    }
    return entry.name.endsWith('.tsx') && !entry.name.includes('.test.')
      ? [path]
      : [];
  });
}

/** Texts that are written where they are shown, each with its place. */
function writtenTexts(fileName: string, text: string): string[] {
  const file = ts.createSourceFile(
    fileName,
    text,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node) {
    if (ts.isJsxText(node)) {
      note(node, node.text);
    } else if (ts.isJsxExpression(node) && isElement(node.parent)) {
      noteLiterals(node.expression);
    } else if (
      ts.isJsxAttribute(node) &&
      visibleAttributes.has(node.name.getText(file))
    ) {
      const { initializer } = node;
      noteLiterals(
        initializer && ts.isJsxExpression(initializer)
          ? initializer.expression
          : initializer,
      );
    }
    ts.forEachChild(node, visit);
  }

  /** The literals that an expression may come to, not those of its calls. */
  function noteLiterals(expression: ts.Node | undefined) {
    if (!expression) {
      return;
    }
    if (ts.isStringLiteralLike(expression)) {
      note(expression, expression.text);
    } else if (ts.isTemplateExpression(expression)) {
      note(
        expression,
        [
          expression.head,
          ...expression.templateSpans.map(({ literal }) => literal),
        ]
          .map(part => part.text)
          .join(''),
      );
    } else if (ts.isConditionalExpression(expression)) {
      noteLiterals(expression.whenTrue);
      noteLiterals(expression.whenFalse);
    } else if (
      ts.isBinaryExpression(expression) &&
      expression.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken
    ) {
      noteLiterals(expression.right);
    } else if (ts.isParenthesizedExpression(expression)) {
      noteLiterals(expression.expression);
    }
  }

  function note(node: ts.Node, value: string) {
    if (hasWords(value)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${relative(root, fileName)}:${line + 1} ${value.trim()}`);
    }
  }
}

describe('visible texts', () => {
  it('finds texts that are written where they are shown', () => {
    const sample = `
      const a = <p title="Seen">Read {t('no')} {open ? 'Open' : t('no')}</p>;
      const b = <Chart label={\`Level \${n}\`} id="not-seen" />;
      const c = <b className="x">{n === 'one' ? <i /> : null}</b>;`;
    expect(writtenTexts(join(root, 'sample.tsx'), sample)).toEqual([
      'sample.tsx:2 Seen',
      'sample.tsx:2 Read',
      'sample.tsx:2 Open',
      'sample.tsx:3 Level',
    ]);
  });

  it('lets no text of ours escape the translations', () => {
    expect(
      sourcesIn(root).flatMap(path =>
        writtenTexts(path, readFileSync(path, 'utf8')),
      ),
    ).toEqual([]);
  });
});
