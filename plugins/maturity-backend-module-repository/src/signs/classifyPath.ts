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

import { ContentQuestion, Sign, SignAt } from './Sign';
import { parentOf } from './SignIndex';
import { pipelineFolder } from './pipelineNames';
import { contentSecretQuestion, isSecretName } from './secretNames';
import { isCode, isTest, mayHoldTests } from './testNames';

/** Code of others, and what tools make. */
const FOREIGN =
  /^(?:node_modules|bower_components|vendor|third[_-]party|Pods|__pycache__|\.git|\.venv|\.yarn|\.terraform)$/;

/** What stands there shows or tries something and is not in use. */
const FOR_SHOW =
  /^(?:examples?|samples?|skeletons?|templates?|cookiecutters?|fixtures?|__fixtures__|test-?data|test-?fixtures?|tests?|__tests__|specs?|mocks?|__mocks__|e2e|e2e-tests?)$/i;

const README = /^readme(?:\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt|org))?$/i;
const DOCS_CONFIG =
  /^(?:mkdocs\.ya?ml|docusaurus\.config\.[cm]?[jt]s|antora\.yml)$/i;
const DOCS_TEXT = /\.(?:md|mdx|markdown|rst|adoc|asciidoc)$/i;
const DOCS_FOLDER = /^(?:docs?|documentation)$/i;
const LICENSE =
  /^(?:(?:un)?licen[cs]e(?:[-.][a-z0-9+-]+(?:\.\d+)*)?|copying(?:\.lesser)?)(?:\.(?:md|txt|rst|adoc|html))?$/i;
const CONTRIBUTING = /^contributing(?:\.(?:md|rst|adoc|txt))?$/i;
const CONTAINERFILE =
  /^(?:(?:Dockerfile|Containerfile)(?:[.-](?!dockerignore$).+)?|.+\.(?:Dockerfile|Containerfile))$/i;
const DEPLOYMENT =
  /^(?:Chart\.ya?ml|kustomization\.ya?ml|Kustomization|helmfile\.ya?ml)$/;
const INFRASTRUCTURE =
  /^(?:.+\.tf|.+\.tf\.json|.+\.tofu|.+\.bicep|Pulumi\.ya?ml|terragrunt\.hcl|cdk\.json)$/;
const LOCK_FILE =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|Cargo\.lock|Gemfile\.lock|composer\.lock|Pipfile\.lock|poetry\.lock|uv\.lock|pdm\.lock|pylock\.toml|conda-lock\.yml|go\.sum|mix\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved|packages\.lock\.json|gradle\.lockfile|buildscript-gradle\.lockfile|flake\.lock|stack\.yaml\.lock|cabal\.project\.freeze|conan\.lock|rebar\.lock|paket\.lock|MODULE\.bazel\.lock)$/;
const LOCKABLE =
  /^(?:package\.json|Cargo\.toml|Gemfile|composer\.json|Pipfile|mix\.exs|pubspec\.yaml|Podfile)$/;
const UPDATE_BOT =
  /^(?:(?:\.github\/|\.azuredevops\/)?dependabot\.ya?ml|(?:\.github\/|\.gitlab\/)?renovate\.json5?|\.renovaterc(?:\.json5?)?|\.scala-steward\.conf|\.github\/\.scala-steward\.conf|\.pyup\.yml)$/;
const CODEOWNERS =
  /^(?:(?:\.github|\.gitlab|\.gitea|\.forgejo|\.bitbucket|docs)\/)?CODEOWNERS$/;
const OF_REPOSITORY = /^(?:\.github|\.gitlab|docs)\/contributing\.md$/i;
const DESCRIPTOR = /\.(?:ya?ml|json)$/i;
const YAML = /\.ya?ml$/i;

/** What the path of a file alone says, and what its content could say. */
export interface ClassifiedPath {
  readonly signs: readonly SignAt[];
  readonly question?: ContentQuestion;
}

const NOTHING: ClassifiedPath = { signs: [] };

/**
 * Says what a file is a sign of.
 *
 * @param path - relative to the root of the repository
 */
export function classifyPath(path: string): ClassifiedPath {
  const folder = parentOf(path);
  const folders = folder === '' ? [] : folder.split('/');
  const name = path.slice(folder === '' ? 0 : folder.length + 1);
  if (folders.some(part => FOREIGN.test(part))) {
    return NOTHING;
  }
  const signs: SignAt[] = [];
  const add = (sign: Sign, condition: boolean, of = folder) => {
    if (condition) {
      signs.push({ sign, folder: of });
    }
  };
  const inUse = !folders.some(part => FOR_SHOW.test(part));

  add('readme', README.test(name));
  add('docs', DOCS_CONFIG.test(name));
  const docsAt = folders.findIndex(part => DOCS_FOLDER.test(part));
  if (docsAt >= 0 && DOCS_TEXT.test(name)) {
    add('docs', true, folders.slice(0, docsAt).join('/'));
  }
  add('codeowners', CODEOWNERS.test(path), '');
  add('codeowners', name === 'OWNERS');
  add('license', LICENSE.test(name) && !isCode(name));
  add('license', folders.at(-1) === 'LICENSES', parentOf(folder));
  add('contributing', CONTRIBUTING.test(name));
  add('contributing', OF_REPOSITORY.test(path), '');
  add('update-bot', UPDATE_BOT.test(path), '');
  add('lock-file', LOCK_FILE.test(name));
  add('lockable', inUse && LOCKABLE.test(name));
  const test = isTest(folders, name);
  add('test', test);
  add('code', inUse && !test && isCode(name));
  add('inline-tests', inUse && mayHoldTests(name));
  const pipelineOf = inUse ? pipelineFolder(path, name) : undefined;
  add('pipeline', pipelineOf !== undefined, pipelineOf);
  add('containerfile', inUse && CONTAINERFILE.test(name));
  add('deployment', inUse && DEPLOYMENT.test(name));
  add('infrastructure', inUse && INFRASTRUCTURE.test(name));
  add('secret', inUse && isSecretName(path, name));
  add('content', signs.length > 0 || !DESCRIPTOR.test(name));

  const question = inUse ? questionOf(path, name) : undefined;
  return question ? { signs, question } : { signs };
}

function questionOf(path: string, name: string): ContentQuestion | undefined {
  const secret = contentSecretQuestion(name);
  if (secret) {
    return secret;
  }
  if (path === 'package.json') {
    return 'package';
  }
  if (name === 'project.toml') {
    return 'buildpack';
  }
  const isOther = path.startsWith('.') || LOCK_FILE.test(name);
  return YAML.test(name) && !isOther && !DEPLOYMENT.test(name)
    ? 'manifest'
    : undefined;
}
