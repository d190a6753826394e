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

import { ContentQuestion, Sign } from '../signs/Sign';
import { SignFound, SignIndex } from '../signs/SignIndex';
import { RepositoryFact } from './repositoryFacts';

/** A fact, with the file that proves it. */
export interface DerivedFact {
  readonly fact: RepositoryFact;
  readonly value: boolean | number;
  /** Absent where it is the absence of files that proves it. */
  readonly path?: string;
}

export interface DeriveFactsOptions {
  index: SignIndex;
  /** The part of the repository that the entity is made of. */
  folder: string;
  /** The kind of host. */
  type: string;
  /** The entity is the platform itself. */
  isPlatform: boolean;
  /** In this organisation every pipeline is defined by a file. */
  pipelinesAreFiles: boolean;
}

/**
 * Says what the files of a repository prove of an entity. What they do not
 * prove is left out: a file that is not there proves something only where it
 * could be nowhere else.
 */
export function deriveFacts(options: DeriveFactsOptions): DerivedFact[] {
  const { index, folder, type, isPlatform, pipelinesAreFiles } = options;
  const facts: DerivedFact[] = [];
  const report = (
    fact: RepositoryFact,
    found: SignFound | undefined,
    isAbsent = false,
  ) => {
    if (found) {
      facts.push({ fact, value: true, path: found.path });
    } else if (isAbsent && !index.truncated) {
      facts.push({ fact, value: false });
    }
  };
  const isNowhere = (sign: Sign) => !index.anywhere(sign);
  const wasRead = (question: ContentQuestion) => !index.isUnread(question);

  facts.push({ fact: 'scm.repository-linked', value: true });
  if (isPlatform) {
    report('platform.contribution-guide', index.above('contributing', folder));
  }
  // A folder with nothing but descriptors says nothing about a component.
  if (!index.truncated && folder !== '' && !index.below('content', folder)) {
    return facts;
  }

  report('scm.readme-present', index.at('readme', folder), isNowhere('readme'));
  report('scm.docs-present', index.at('docs', folder), isNowhere('docs'));
  report(
    'scm.codeowners-present',
    index.above('codeowners', folder),
    // Azure names reviewers in its policies.
    isNowhere('codeowners') && type !== 'azure',
  );
  report(
    'scm.license-present',
    index.above('license', folder),
    isNowhere('license'),
  );
  report(
    'scm.dependency-bot-configured',
    index.at('update-bot', ''),
    wasRead('package'),
  );
  report(
    'ci.pipeline-present',
    index.above('pipeline', folder) ?? index.below('pipeline', folder),
    pipelinesAreFiles && isNowhere('pipeline'),
  );
  report(
    'scm.containerfile-present',
    index.below('containerfile', folder),
    isNowhere('containerfile') && wasRead('buildpack'),
  );
  // These may be kept in another repository.
  report('scm.deploy-manifests-in-repo', index.below('deployment', folder));
  report('scm.iac-present', index.below('infrastructure', folder));
  report(
    'scm.tests-present',
    index.below('test', folder),
    index.below('code', folder) &&
      !index.below('inline-tests', folder) &&
      isNowhere('test'),
  );
  report(
    'scm.lock-file-present',
    index.above('lock-file', folder) ?? index.below('lock-file', folder),
    Boolean(index.below('lockable', folder)),
  );
  facts.push(...secretFiles(index, folder));
  return facts;
}

/** Some are proof even if others may be hidden; none is proof of all read. */
function secretFiles(index: SignIndex, folder: string): DerivedFact[] {
  const found = index.below('secret', folder);
  if (found) {
    return [{ fact: 'scm.secret-files', value: found.count, path: found.path }];
  }
  const isComplete =
    !index.truncated && !index.isUnread('key') && !index.isUnread('env');
  return isComplete ? [{ fact: 'scm.secret-files', value: 0 }] : [];
}
