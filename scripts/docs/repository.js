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

const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');
const ts = require('typescript');
const yaml = require('yaml');

const ROOT = path.resolve(__dirname, '../..');

/** Where the files of the repository are for readers of the site. */
const REPOSITORY =
  'https://github.com/platform-maturity/backstage-plugin-maturity/blob/main';

function read(file) {
  return fs.readFileSync(path.join(ROOT, file), 'utf8');
}

function readYaml(file) {
  return yaml.parse(read(file), { maxAliasCount: -1 });
}

/** The folders of a pattern with one star, such as `plugins/*\/config.d.ts`. */
function filesOf(folder, file) {
  return fs
    .readdirSync(path.join(ROOT, folder))
    .map(name => `${folder}/${name}/${file}`)
    .filter(name => fs.existsSync(path.join(ROOT, name)))
    .sort();
}

/** TypeScript sources below a folder, without tests. */
function sourcesBelow(folder) {
  return fs
    .readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .flatMap(entry => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return entry.name.startsWith('__') || entry.name === 'node_modules'
          ? []
          : sourcesBelow(name);
      }
      return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)
        ? [name]
        : [];
    })
    .sort();
}

function parseSource(file) {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
}

/**
 * What a TypeScript module exports. What it imports from other files of ours is
 * a stand-in that may be called and asked for anything.
 */
function load(file, stubs = {}) {
  const { outputText } = ts.transpileModule(read(file), {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      esModuleInterop: true,
    },
  });
  const fromThere = createRequire(path.join(ROOT, file));
  const module = { exports: {} };
  const take = id => {
    if (id in stubs) {
      return stubs[id];
    }
    return id.startsWith('.') || id.startsWith('@platform-maturity/')
      ? anything()
      : fromThere(id);
  };
  // eslint-disable-next-line no-new-func
  new Function('module', 'exports', 'require', outputText)(
    module,
    module.exports,
    take,
  );
  return module.exports;
}

function anything() {
  return new Proxy(() => anything(), {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything()),
    apply: () => anything(),
  });
}

module.exports = {
  REPOSITORY,
  ROOT,
  filesOf,
  load,
  parseSource,
  read,
  readYaml,
  sourcesBelow,
  ts,
};
