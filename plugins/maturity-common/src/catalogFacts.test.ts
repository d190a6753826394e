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
import { catalogFacts, EntityLookup } from './catalogFacts';

function component(more: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', ...more.metadata },
    spec: { type: 'service', ...more.spec },
    relations: more.relations,
  };
}

function read(entity: Entity, exists?: EntityLookup) {
  return Object.fromEntries(
    catalogFacts(entity, exists).map(({ fact, value }) => [fact, value]),
  );
}

describe('catalogFacts', () => {
  it('decides what the entry alone decides, and leaves annotations open', () => {
    expect(read(component(), () => true)).toEqual({
      'catalog.owner-set': false,
      'catalog.description-set': false,
      'catalog.lifecycle-set': false,
      'catalog.system-set': false,
      'catalog.source-template-set': false,
      'catalog.orphan': false,
    });
  });

  it('asks whether what is named exists', () => {
    const entity = component({
      metadata: {
        name: 'shop',
        namespace: 'sales',
        annotations: { 'backstage.io/source-template': 'template:default/svc' },
      },
      spec: { owner: 'team', system: 'web' },
    });
    const asked: string[] = [];
    expect(
      read(entity, ref => {
        asked.push(ref);
        return ref !== 'system:sales/web';
      }),
    ).toMatchObject({
      'catalog.owner-set': true,
      'catalog.system-set': false,
      'catalog.source-template-set': true,
    });
    expect(asked).toEqual([
      'group:sales/team',
      'system:sales/web',
      'template:default/svc',
    ]);
  });

  it('prefers relations, which the catalog has resolved', () => {
    const entity = component({
      spec: { owner: 'team' },
      relations: [{ type: 'ownedBy', targetRef: 'user:default/ada' }],
    });
    expect(
      read(entity, ref => ref === 'user:default/ada')['catalog.owner-set'],
    ).toBe(true);
  });

  it('leaves out what nobody can tell offline', () => {
    const entity = component({ spec: { owner: 'team' } });
    expect(read(entity)).not.toHaveProperty('catalog.owner-set');
    expect(read(component())).toMatchObject({ 'catalog.owner-set': false });
  });

  it('shows what annotations and links show', () => {
    const entity = component({
      metadata: {
        name: 'shop',
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'platform-maturity.io/cost-center': '4711',
          'platform-maturity.io/dr-plan': ' ',
        },
        links: [{ url: 'https://wiki.example', type: 'runbook' }],
      },
    });
    const facts = read(entity);
    expect(facts).toMatchObject({
      'catalog.techdocs-set': true,
      'catalog.runbook-linked': true,
      'cost.center-set': true,
    });
    expect(facts).not.toHaveProperty('dr.plan-linked');
  });

  it('asks each kind only what it can have', () => {
    expect(
      read({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'team' },
      }),
    ).toEqual({ 'catalog.orphan': false });
  });
});
