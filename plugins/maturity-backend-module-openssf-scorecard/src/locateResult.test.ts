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

import { locateResult, ResultLocation } from './locateResult';
import { ResultOrigin } from './config';

const API: ResultOrigin = {
  kind: 'api',
  baseUrl: 'https://api.securityscorecards.dev',
  headers: {},
  requestsPerSecond: 10,
};
const BUCKET: ResultOrigin = {
  kind: 'url',
  baseUrl: 'https://results.s3.eu-west-1.amazonaws.com/scorecards/',
  path: '{repository}/results.json',
};
const DIRECTORY: ResultOrigin = {
  kind: 'directory',
  directory: '/results',
  path: '{repository}.json',
};

function locate(
  annotations: Record<string, string>,
  origin: ResultOrigin = API,
  allowedLocations: string[] = [],
): ResultLocation | undefined {
  return locateResult(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', annotations },
    },
    { origin, allowedLocations },
  );
}

const slug = (value: string) => ({ 'github.com/project-slug': value });
const location = (value: string) => ({ 'openssf/scorecard-location': value });

describe('locateResult', () => {
  it('finds results by the repository', () => {
    const repository = 'github.com/acme/shop';
    expect(locate(slug('Acme/Shop'))).toEqual({
      reader: 'api',
      place: 'https://api.securityscorecards.dev/projects/github.com/acme/shop',
      repository,
    });
    expect(locate(slug('acme/shop'), BUCKET)).toEqual({
      reader: 'url',
      place:
        'https://results.s3.eu-west-1.amazonaws.com/scorecards/github.com/acme/shop/results.json',
      repository,
    });
    expect(locate(slug('acme/shop'), DIRECTORY)).toEqual({
      reader: 'directory',
      place: 'github.com/acme/shop.json',
      repository,
    });
  });

  it('takes the host from the source location of the same repository', () => {
    const source = (url: string) => ({
      ...slug('acme/shop'),
      'backstage.io/source-location': `url:${url}`,
    });
    expect(
      locate(source('https://git.acme.example/acme/shop/tree/main/'))
        ?.repository,
    ).toBe('git.acme.example/acme/shop');
    expect(
      locate(source('https://git.acme.example/other/shop'))?.repository,
    ).toBe('github.com/acme/shop');
  });

  it.each([
    '',
    'acme',
    'acme/shop/more',
    '../shop',
    'acme/..',
    'acme/%2e%2e',
    'acme/sh op',
    '@evil.example/shop',
    'acme/shop?x=1',
    'acme\\shop/x',
  ])('takes %j for no repository', value => {
    expect(locate(slug(value))).toBeUndefined();
  });

  it('goes where the annotation says, below the configured places', () => {
    expect(locate(location('gitlab.com/acme/shop'))).toMatchObject({
      place: 'https://api.securityscorecards.dev/projects/gitlab.com/acme/shop',
      repository: 'gitlab.com/acme/shop',
    });
    expect(
      locate({
        ...slug('acme/shop'),
        ...location(
          'https://api.securityscorecards.dev/projects/github.com/acme/shop',
        ),
      }),
    ).toEqual({
      reader: 'api',
      place: 'https://api.securityscorecards.dev/projects/github.com/acme/shop',
      repository: 'github.com/acme/shop',
    });
    expect(locate(location('teams/a b/shop.json'), BUCKET)).toEqual({
      reader: 'url',
      place:
        'https://results.s3.eu-west-1.amazonaws.com/scorecards/teams/a%20b/shop.json',
    });
    expect(
      locate(location('https://files.example/ossf/shop.json'), API, [
        'https://files.example/ossf',
      ]),
    ).toEqual({
      reader: 'url',
      place: 'https://files.example/ossf/shop.json',
    });
  });

  it.each([
    'https://evil.example/projects/github.com/acme/shop',
    'https://api.securityscorecards.dev.evil.example/projects/x',
    'https://api.securityscorecards.dev@evil.example/x',
    'https://user:pass@api.securityscorecards.dev/x',
    'http://api.securityscorecards.dev/x',
    'https://api.securityscorecards.dev:444/x',
    'https://files.example/ossf/../secret.json',
    'https://files.example/ossf/%2e%2e/secret.json',
    'https://files.example/ossf-other/shop.json',
    'https://files.example/ossf/shop.json?key=1',
    'file:///etc/passwd',
    'url:https://files.example/ossf/shop.json',
    'http://169.254.169.254/latest',
    '../shop.json',
    'a/../../shop.json',
    '/etc/passwd',
    'a//b',
    'a\\..\\b',
    'a/%2e%2e/b',
  ])('lets the annotation lead nowhere else: %s', value => {
    const allowed = ['https://files.example/ossf'];
    for (const origin of [API, BUCKET, DIRECTORY]) {
      expect(() => locate(location(value), origin, allowed)).toThrow(
        /^annotation openssf\/scorecard-location /,
      );
    }
  });

  it('has nothing to find without either annotation', () => {
    expect(locate({})).toBeUndefined();
    expect(locate(location('  '))).toBeUndefined();
  });
});
