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

import { ContentQuestion, Sign } from './Sign';

/** Of a key or an environment, no more than this is looked at. */
const HEADER = 4_096;

const WORKLOAD =
  /^kind:\s*["']?(?:Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|Pod|Rollout|HelmRelease|Application|ApplicationSet|Kustomization)["']?\s*(?:#.*)?$/m;
const KUBERNETES =
  /^apiVersion:\s*["']?(?:v1|apps\/|batch\/|argoproj\.io\/|helm\.toolkit\.fluxcd\.io\/|kustomize\.(?:toolkit\.fluxcd|config\.k8s)\.io\/|serving\.knative\.dev\/)/m;
const KNATIVE = /^apiVersion:\s*["']?serving\.knative\.dev\//m;
const CROSSPLANE = /^apiVersion:\s*["']?[\w.-]*\b(?:crossplane|upbound)\.io\//m;
const CLOUDFORMATION = /^AWSTemplateFormatVersion:/m;
const DOCUMENT_START = /^---.*$/m;

const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/;
const PUTTY_KEY = /^PuTTY-User-Key-File-\d/m;
const ENCRYPTED = /^(?:\0GITCRYPT|\$ANSIBLE_VAULT)|^(?:sops_version=|sops:)/m;
const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.]*[ \t]*=[ \t]*["']?[^\s"'#]/m;

const BUILDPACK = /^\s*\[\[?(?:_|build|io\.buildpacks)\b/m;

/**
 * Says what the content of a file is a sign of. Nothing of the content leaves
 * this function.
 */
export function answerQuestion(
  question: ContentQuestion,
  content: string,
): Sign[] {
  switch (question) {
    case 'manifest':
      return manifestSigns(content);
    case 'key':
      return isPrivateKey(content.slice(0, HEADER)) ? ['secret'] : [];
    case 'env':
      return isEnvironment(content.slice(0, HEADER)) ? ['secret'] : [];
    case 'package':
      return hasRenovate(content) ? ['update-bot'] : [];
    case 'buildpack':
      return BUILDPACK.test(content) ? ['containerfile'] : [];
    default:
      return [];
  }
}

function manifestSigns(content: string): Sign[] {
  const documents = content.split(DOCUMENT_START);
  const signs: Sign[] = [];
  if (
    documents.some(
      text =>
        KNATIVE.test(text) || (KUBERNETES.test(text) && WORKLOAD.test(text)),
    )
  ) {
    signs.push('deployment');
  }
  if (
    documents.some(text => CROSSPLANE.test(text) || CLOUDFORMATION.test(text))
  ) {
    signs.push('infrastructure');
  }
  return signs;
}

function isPrivateKey(header: string): boolean {
  return PRIVATE_KEY.test(header) || PUTTY_KEY.test(header);
}

function isEnvironment(header: string): boolean {
  return ASSIGNMENT.test(header) && !ENCRYPTED.test(header);
}

function hasRenovate(content: string): boolean {
  try {
    const parsed: unknown = JSON.parse(content);
    return (
      typeof parsed === 'object' && parsed !== null && 'renovate' in parsed
    );
  } catch {
    return false;
  }
}
