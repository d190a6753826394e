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

import { readdirSync, readFileSync } from 'fs';
import { resolve } from 'path';
import { JsxEmit, ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { parseAllDocuments } from 'yaml';
import { createWorkshop } from './__testUtils__/runCli';

const workshop = createWorkshop();

const DOCS = resolve(__dirname, '../../../docs');

interface Block {
  place: string;
  language: string;
  text: string;
}

function pagesBelow(folder: string): string[] {
  return readdirSync(resolve(DOCS, folder), { withFileTypes: true }).flatMap(
    entry => {
      const name = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        return pagesBelow(name);
      }
      return name.endsWith('.md') ? [name] : [];
    },
  );
}

const PAGES = pagesBelow('').map(name => ({
  name,
  text: readFileSync(resolve(DOCS, name), 'utf8'),
}));

/** Fenced blocks, also those within a list, without its indentation. */
const BLOCKS: Block[] = PAGES.flatMap(({ name, text }) =>
  [...text.matchAll(/^( *)```(\w+)\n(.*?)^ *```$/gms)].map(
    ([whole, indent, language, body]) => ({
      place: `${name}:${text.slice(0, text.indexOf(whole)).split('\n').length}`,
      language,
      text: body.replace(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  ),
);

function blocks(...languages: string[]) {
  return BLOCKS.filter(({ language }) => languages.includes(language)).map(
    block => [block.place, block] as const,
  );
}

const YAML = blocks('yaml');
const MODELS = YAML.filter(([, { text }]) =>
  /^apiVersion: platform-maturity\.io\//m.test(text),
);
const ENTITIES = YAML.filter(([, { text }]) =>
  /^apiVersion: backstage\.io\//m.test(text),
);

/** Calls of the command line in shells, workflows and pipelines. */
const CALLS = BLOCKS.flatMap(({ place, text }) =>
  [
    ...text
      .replace(/\\\n\s*/g, ' ')
      .matchAll(/npx @platform-maturity\/cli ([^\n|)]*)/g),
  ].map(([, args]) => [`${place} ${args}`, args.trim().split(/\s+/)] as const),
);

describe('samples and commands of the documentation', () => {
  it('have samples of each kind', () => {
    for (const found of [MODELS, ENTITIES, CALLS, blocks('ts')]) {
      expect(found.length).toBeGreaterThan(0);
    }
  });

  it.each(YAML)('%s is YAML', (_, { text }) => {
    for (const document of parseAllDocuments(text)) {
      expect(document.errors).toEqual([]);
    }
  });

  it.each(MODELS)('%s is a model without mistakes', async (_, { text }) => {
    await workshop.write({ 'model.yaml': text });
    const { code, out } = await workshop.run(['model', 'lint', 'model.yaml']);
    expect({ code, out }).toMatchObject({ code: 0 });
  });

  it.each(ENTITIES)('%s is an entry without mistakes', async (_, { text }) => {
    const models = Object.fromEntries(
      MODELS.map(([, model], index) => [`model-${index}.yaml`, model.text]),
    );
    await workshop.write({ 'catalog-info.yaml': text, ...models });
    const { code, out } = await workshop.run([
      'check',
      '--format',
      'json',
      ...Object.keys(models).flatMap(file => ['--known-model', file]),
    ]);
    expect(JSON.parse(out).problems).toEqual([]);
    expect(code).toBe(0);
  });

  it('say which level the entry of a guide has', async () => {
    const [[, { text }]] = ENTITIES.filter(([place]) =>
      place.startsWith('guides/annotate-an-entity.md'),
    );
    await workshop.write({ 'catalog-info.yaml': text });
    const { out } = await workshop.run(['check', '--min-level', '1']);
    expect(out).toContain('Level 1 of 5 · The Launchpad');
  });

  it.each(blocks('ts', 'tsx'))('%s is TypeScript', (_, { text }) => {
    const { diagnostics } = transpileModule(text, {
      fileName: 'sample.tsx',
      reportDiagnostics: true,
      compilerOptions: {
        jsx: JsxEmit.Preserve,
        module: ModuleKind.ESNext,
        target: ScriptTarget.ES2022,
      },
    });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });

  it.each(CALLS)('%s: a command with options that exist', async (_, args) => {
    const first = args.findIndex(arg => arg.startsWith('-'));
    const words = args.slice(0, first < 0 ? undefined : first);
    const command = words.slice(0, words[0] === 'check' ? 1 : 2);
    const { code, out } = await workshop.run([...command, '--help']);
    expect(code).toBe(0);
    const known = out.match(/--?[a-z][a-z-]*/g) ?? [];
    for (const arg of args.filter(each => each.startsWith('-'))) {
      expect(known).toContain(arg.replace(/=.*/, ''));
    }
  });
});
