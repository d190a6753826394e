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

import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { MaturityAnnotationsProcessor } from './MaturityAnnotationsProcessor';

const ENTITY: AlphaEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
};

describe('MaturityAnnotationsProcessor', () => {
  const processor = MaturityAnnotationsProcessor.create({ models: [] });

  it('keeps what others wrote in the status, and does not grow without end', async () => {
    const theirs = { type: 'other', level: 'info' as const, message: 'theirs' };
    const annotations = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [
        `facts.platform-maturity.io/unknown-${index}`,
        'x',
      ]),
    );
    const { status } = await processor.postProcessEntity({
      ...ENTITY,
      metadata: { ...ENTITY.metadata, annotations },
      status: { items: [theirs] },
    });
    expect(status?.items).toHaveLength(22);
    expect(status?.items?.[0]).toEqual(theirs);
    expect(status?.items?.[21].message).toContain('5 more annotations');
  });

  it('hands on an entity without mistakes as it is', async () => {
    expect(await processor.postProcessEntity(ENTITY)).toBe(ENTITY);
  });
});
