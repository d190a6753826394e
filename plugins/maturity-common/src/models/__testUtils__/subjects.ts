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

import { Entity } from '@backstage/catalog-model';

/** The annotations of a repository with its pipeline. */
export const SCM_AND_CI = {
  'backstage.io/source-location': 'url:https://github.com/acme/checkout/',
  'github.com/project-slug': 'acme/checkout',
};

export function component(
  type: string,
  annotations: Record<string, string>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', annotations },
    spec: { type, lifecycle: 'production', owner: 'group:default/payments' },
  };
}

export function system(type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'shop' },
    spec: { type, owner: 'group:default/payments' },
  };
}

/** A service with an owner and SCM, CI and Kubernetes annotations, nothing else. */
export const service = component('service', {
  ...SCM_AND_CI,
  'backstage.io/kubernetes-id': 'checkout',
});

/** The fact that this service still lacks for level 1. */
export const SECRETS = 'k8s.secret-in-git-findings';
