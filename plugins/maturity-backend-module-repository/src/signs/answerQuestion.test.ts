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

import { answerQuestion } from './answerQuestion';
import { ContentQuestion, Sign } from './Sign';

const cases: [ContentQuestion, string, string, Sign[]][] = [
  [
    'manifest',
    'a workload',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: shop\n',
    ['deployment'],
  ],
  [
    'manifest',
    'a workload after others',
    '# all\n---\napiVersion: v1\nkind: ConfigMap\n---\nkind: "CronJob" # nightly\napiVersion: batch/v1\n',
    ['deployment'],
  ],
  [
    'manifest',
    'an application of Argo CD',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\n',
    ['deployment'],
  ],
  [
    'manifest',
    'a Knative service',
    'apiVersion: serving.knative.dev/v1\nkind: Service\n',
    ['deployment'],
  ],
  [
    'manifest',
    'a catalog entry',
    'apiVersion: backstage.io/v1alpha1\nkind: Component\n',
    [],
  ],
  [
    'manifest',
    'parts of two documents',
    'apiVersion: apps/v1\nkind: List\n---\nkind: Deployment\n',
    [],
  ],
  [
    'manifest',
    'a workload inside of something',
    'template:\n  apiVersion: apps/v1\n  kind: Deployment\n',
    [],
  ],
  [
    'manifest',
    'a resource of Crossplane',
    'apiVersion: database.aws.crossplane.io/v1beta1\nkind: RDSInstance\n',
    ['infrastructure'],
  ],
  [
    'manifest',
    'a stack of CloudFormation',
    'AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n',
    ['infrastructure'],
  ],
  ['manifest', 'what is no YAML', '\u0000{{[', []],
  ['key', 'a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE', ['secret']],
  [
    'key',
    'a service account',
    '{ "type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nMII" }',
    ['secret'],
  ],
  ['key', 'a key of PuTTY', 'PuTTY-User-Key-File-3: ssh-rsa', ['secret']],
  ['key', 'a certificate', '-----BEGIN CERTIFICATE-----\nMIIE', []],
  ['key', 'a public key', '-----BEGIN PUBLIC KEY-----\nMIIE', []],
  ['env', 'a value', '# db\nexport DB_PASSWORD="x"\n', ['secret']],
  ['env', 'no value', '# DB_PASSWORD=x\nDB_PASSWORD=\nTOKEN=""\n', []],
  ['env', 'an encrypted one', '$ANSIBLE_VAULT;1.1;AES256\nA=b', []],
  ['env', 'one of SOPS', 'A=ENC[x]\nsops_version=3.8\n', []],
  ['package', 'Renovate', '{"renovate":{"extends":["x"]}}', ['update-bot']],
  ['package', 'no Renovate', '{"devDependencies":{"renovate":"1"}}', []],
  ['package', 'what is no JSON', '{', []],
  [
    'buildpack',
    'a buildpack',
    '[_]\nschema-version = "0.2"',
    ['containerfile'],
  ],
  ['buildpack', 'another project.toml', '[tool]\nname = "x"', []],
];

describe('answerQuestion', () => {
  it.each(cases)('%s: %s', (question, _, content, signs) => {
    expect(answerQuestion(question, content)).toEqual(signs);
  });

  it('looks at the beginning of keys only', () => {
    const late = `${' '.repeat(5_000)}-----BEGIN PRIVATE KEY-----`;
    expect(answerQuestion('key', late)).toEqual([]);
  });
});
