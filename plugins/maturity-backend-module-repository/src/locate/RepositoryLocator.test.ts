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

import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { component } from '../__testUtils__/setUpSource';
import { RepositoryLocator } from './RepositoryLocator';

const locator = RepositoryLocator.create({
  integrations: ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        bitbucketServer: [
          { host: 'bb.test', apiBaseUrl: 'https://bb.test/rest/api/1.0' },
        ],
        gitea: [{ host: 'gitea.test' }],
        gitlab: [
          {
            host: 'lab.test',
            apiBaseUrl: 'https://lab.test/gl/api/v4',
            baseUrl: 'https://lab.test/gl',
          },
        ],
      },
    }),
  ),
});

function locate(annotations: Record<string, string>) {
  const place = locator.locate(component('shop', annotations));
  return place && [place.repository.url, place.folder];
}

const at = (url: string) => locate({ 'backstage.io/source-location': url });

describe('RepositoryLocator', () => {
  it.each([
    ['https://github.com/acme/shop', 'https://github.com/acme/shop/', ''],
    [
      'https://github.com/acme/shop/tree/main/services/a/',
      'https://github.com/acme/shop/tree/main/',
      'services/a',
    ],
    [
      'https://github.com/acme/shop/tree/main/a/.backstage/',
      'https://github.com/acme/shop/tree/main/',
      'a',
    ],
    [
      'https://gitlab.com/acme/web/shop/-/tree/main/a',
      'https://gitlab.com/acme/web/shop/-/tree/main/',
      'a',
    ],
    [
      'https://bitbucket.org/acme/shop/src/main/a/',
      'https://bitbucket.org/acme/shop/src/main/',
      'a',
    ],
    [
      'https://bb.test/projects/P/repos/shop/browse/a/?at=main',
      'https://bb.test/projects/P/repos/shop/browse/?at=main',
      'a',
    ],
    [
      'https://dev.azure.com/acme/web/_git/shop?path=/a&version=GBmain',
      'https://dev.azure.com/acme/web/_git/shop?path=%2F&version=GBmain',
      'a',
    ],
    [
      'https://gitea.test/acme/shop/src/branch/main/a/b',
      'https://gitea.test/acme/shop/src/branch/main',
      'a/b',
    ],
    ['https://files.test/shop/', 'https://files.test/shop/', ''],
    [
      'https://me:secret@github.com/acme/shop/tree/main/a',
      'https://github.com/acme/shop/tree/main/',
      'a',
    ],
  ])('finds root and folder of %s', (url, root, folder) => {
    expect(at(`url:${url}`)).toEqual([root, folder]);
  });

  it('takes the folder of the descriptor where there is no source location', () => {
    expect(
      locate({
        'backstage.io/managed-by-location':
          'url:https://github.com/acme/shop/blob/main/a/catalog-info.yaml',
      }),
    ).toEqual(['https://github.com/acme/shop/tree/main/', 'a']);
    expect(
      locate({
        'backstage.io/managed-by-location':
          'url:https://files.test/shop/catalog-info.yaml',
      }),
    ).toEqual(['https://files.test/shop/', '']);
  });

  it('goes where the code is, if the descriptor is kept elsewhere', () => {
    const descriptor = {
      'backstage.io/managed-by-location':
        'url:https://github.com/acme/catalog/blob/main/shop/catalog-info.yaml',
      'backstage.io/source-location':
        'url:https://github.com/acme/catalog/tree/main/shop/',
    };
    expect(
      locate({ ...descriptor, 'github.com/project-slug': 'acme/shop' }),
    ).toEqual(['https://github.com/acme/shop/', '']);
    expect(
      locate({ ...descriptor, 'github.com/project-slug': 'Acme/Catalog' }),
    ).toEqual(['https://github.com/acme/catalog/tree/main/', 'shop']);
    for (const slug of ['acme', 'acme/../x', 'https://x.test/a/b', 'a b/c']) {
      expect(
        locate({ ...descriptor, 'github.com/project-slug': slug }),
      ).toEqual(['https://github.com/acme/catalog/tree/main/', 'shop']);
    }
    expect(
      locate({
        ...descriptor,
        'backstage.io/source-location':
          'url:https://github.com/acme/other/tree/main/',
        'github.com/project-slug': 'acme/shop',
      }),
    ).toEqual(['https://github.com/acme/other/tree/main/', '']);
    expect(
      locate({
        'backstage.io/managed-by-location':
          'url:https://lab.test/gl/acme/catalog/-/blob/main/shop.yaml',
        'gitlab.com/project-slug': 'acme/shop',
      }),
    ).toEqual(['https://lab.test/gl/acme/shop/', '']);
  });

  it('finds nothing in what is no place', () => {
    for (const location of [
      'url:not a url',
      'url:ftp://files.test/shop',
      'file:/etc',
      'bootstrap:root',
      'nonsense',
      '',
    ]) {
      expect(at(location)).toBeUndefined();
    }
    expect(locate({})).toBeUndefined();
  });

  it('knows the same repository in several spellings', () => {
    const keys = [
      'https://github.com/acme/shop',
      'https://github.com/acme/shop/',
      'https://github.com/acme/shop.git',
    ].map(
      url =>
        locator.locate(
          component('x', { 'backstage.io/source-location': `url:${url}` }),
        )?.repository.key,
    );
    expect(new Set(keys).size).toBe(1);
  });

  it('links to files where the branch is known', () => {
    const link = (url: string, path: string) =>
      locator
        .locate(
          component('x', { 'backstage.io/source-location': `url:${url}` }),
        )
        ?.repository.link(path);
    expect(link('https://github.com/acme/shop/tree/main/', 'a b/x#1.md')).toBe(
      'https://github.com/acme/shop/tree/main/a%20b/x%231.md',
    );
    expect(link('https://github.com/acme/shop', 'README.md')).toBe(
      'https://github.com/acme/shop/',
    );
    expect(
      link('https://gitea.test/acme/shop/src/branch/main/a', 'a/x.md'),
    ).toBe('https://gitea.test/acme/shop/src/branch/main/a/x.md');
    expect(
      link('https://github.com/acme/shop/tree/main/', 'x'.repeat(3_000)),
    ).toBe('https://github.com/acme/shop/tree/main/');
  });
});
