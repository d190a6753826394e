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

import { spawnSync } from 'child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'fs';
import { dirname, join, relative, resolve } from 'path';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '../../..');
const DOCS = resolve(ROOT, 'docs');
/** How pages of the site, which is `docs` alone, name the rest of the repository. */
const IN_REPOSITORY =
  /^https:\/\/github\.com\/platform-maturity\/backstage-plugin-maturity\/(blob|tree)\/main\/([^#]+)/;

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return pagesBelow(path);
    }
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const PAGES = [
  ...pagesBelow(DOCS),
  ...['README.md', 'CONTRIBUTING.md'].map(name => resolve(ROOT, name)),
].map(path => ({ path, name: relative(ROOT, path) }));

/** A page without its fenced blocks and comments, in which nothing is a link. */
function proseOf(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^( *)```.*?^ *```$/gms, '')
    .replace(/<!--.*?-->/gs, '');
}

function linksOf(path: string): string[] {
  return [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, link]) => link,
  );
}

/** The anchors of a page that GitHub and MkDocs both have. */
function anchorsOf(path: string): Set<string> {
  const headings = [...proseOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(
    ([, text]) =>
      text
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[`*\\]/g, '')
        .trim(),
  );
  const bare = headings.map(heading =>
    heading
      .toLocaleLowerCase('en-US')
      .replace(/[^\p{L}\p{N}_\s-]/gu, '')
      .trim(),
  );
  return new Set(
    bare
      .filter(text => bare.filter(other => other === text).length === 1)
      .map(text => [text.replace(/\s/g, '-'), text.replace(/[\s-]+/g, '-')])
      .filter(([github, site]) => github === site && /^[\w-]+$/.test(site))
      .map(([github]) => github),
  );
}

interface Nav {
  [title: string]: string | Nav[];
}

function navPages(entries: Nav[]): string[] {
  return entries.flatMap(entry =>
    Object.values(entry).flatMap(value =>
      typeof value === 'string' ? [value] : navPages(value),
    ),
  );
}

describe('the documentation', () => {
  const site = parse(readFileSync(resolve(ROOT, 'mkdocs.yml'), 'utf8'));

  it('is a TechDocs site with every page in its navigation, once', () => {
    expect(site.plugins).toEqual(['techdocs-core']);
    expect(navPages(site.nav).sort()).toEqual(
      pagesBelow(DOCS)
        .map(path => relative(DOCS, path))
        .sort(),
    );
  });

  it('shows every picture that is there, and names each in words', () => {
    const shown = PAGES.flatMap(({ path }) =>
      [...proseOf(path).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(
        ([, words, link]) => {
          expect(words.trim()).not.toBe('');
          return resolve(dirname(path), link);
        },
      ),
    );
    for (const picture of shown) {
      expect(existsSync(picture) ? '' : picture).toBe('');
    }
  });

  it.each(PAGES)('$name has one title, and headings in order', ({ path }) => {
    const levels = [...proseOf(path).matchAll(/^(#{1,6}) /gm)].map(
      ([, marks]) => marks.length,
    );
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it.each(PAGES)('$name links what is there', ({ path }) => {
    const isOnSite = path.startsWith(DOCS);
    const broken = linksOf(path).filter(link => {
      const [, kind, entry] = IN_REPOSITORY.exec(link) ?? [];
      if (entry !== undefined) {
        const there = resolve(ROOT, entry);
        return !(
          existsSync(there) &&
          statSync(there).isDirectory() === (kind === 'tree')
        );
      }
      if (/^https?:/.test(link)) {
        return false;
      }
      const [file, anchor] = link.split('#');
      const there = file ? resolve(dirname(path), file) : path;
      return (
        !existsSync(there) ||
        // beyond `docs` there is nothing on the site
        (isOnSite && !there.startsWith(DOCS)) ||
        // folders show on GitHub only
        (isOnSite && statSync(there).isDirectory()) ||
        (anchor !== undefined && !anchorsOf(there).has(anchor))
      );
    });
    expect(broken).toEqual([]);
  });

  it('has reference pages that are up to date', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(ROOT, 'scripts/docs/reference.js'), '--check'],
      { encoding: 'utf8' },
    );
    expect({ status, said: stdout + stderr }).toEqual({ status: 0, said: '' });
  });
});
