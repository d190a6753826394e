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
import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { UrlTemplate } from './UrlTemplate';

const KEY = 'metadata.annotations.acme.example/key';

function entity(value: unknown): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'shop',
      annotations: { 'acme.example/key': value as string },
    },
    spec: { owner: 'team-a', replicas: 3, constructorName: 'x' },
  };
}

const fill = (template: string, value: unknown = 'k') =>
  UrlTemplate.parse(template).fill(entity(value));

/** The URL, if there is one; a value may be refused, and nothing else. */
function fillOrRefuse(template: string, value: string): URL[] {
  try {
    const url = fill(template, value);
    return url === undefined ? [] : [new URL(url)];
  } catch (error) {
    if (error instanceof InputError) {
      return [];
    }
    throw error;
  }
}

const IN_PATH = `https://api.example/base/{{ ${KEY} }}/status`;
const IN_QUERY = `https://api.example/base?key={{ ${KEY} }}&limit=1`;
const SEGMENTS = `https://api.example/repos/{{ ${KEY} | segments(2) }}/x`;

describe('UrlTemplate', () => {
  it('puts fields of the entity in their places', () => {
    const template = UrlTemplate.parse(
      `https://api.example/{{ metadata.name }}/{{ spec.replicas }}?owner={{ spec.owner }}&key={{${KEY}}}`,
    );
    expect(template.fields).toEqual([
      'metadata.name',
      'spec.replicas',
      'spec.owner',
      KEY,
    ]);
    expect(template.fill(entity(' a&b '))).toBe(
      'https://api.example/shop/3?owner=team-a&key=a%26b',
    );
  });

  it('puts what earlier answers said in its place, encoded alike', () => {
    const template = UrlTemplate.parse(
      'https://api.example/{{ metadata.name }}/branches/{{ answers.branch }}',
    );
    expect(template.answers).toEqual(['branch']);
    expect(template.fill(entity('k'), new Map([['branch', 'a/b']]))).toBe(
      'https://api.example/shop/branches/a%2Fb',
    );
    expect(template.fill(entity('k'))).toBeUndefined();
    expect(() =>
      template.fill(entity('k'), new Map([['branch', '../x']])),
    ).toThrow('has no place in the URL');
  });

  it.each([undefined, '', '  ', null, {}, ['a']])(
    'asks nothing about an entity whose field is %j',
    value => {
      const { annotations } = entity(value).metadata;
      expect(annotations).toBeDefined();
      expect(
        UrlTemplate.parse(IN_PATH).fill({
          ...entity('x'),
          metadata: {
            name: 'shop',
            annotations: annotations as Record<string, string>,
          },
        }),
      ).toBeUndefined();
    },
  );

  it('reads own fields only', () => {
    const template = 'https://api.example/{{ spec.constructor.name }}';
    expect(fill(template)).toBeUndefined();
    expect(
      fill('https://api.example/{{ metadata.annotations.__proto__ }}'),
    ).toBeUndefined();
  });

  it.each([
    ['a/b', 'https://api.example/base/a%2Fb/status'],
    ['@evil.example', 'https://api.example/base/%40evil.example/status'],
    ['//evil.example', 'https://api.example/base/%2F%2Fevil.example/status'],
    ['a?b=c', 'https://api.example/base/a%3Fb%3Dc/status'],
    ['a#b', 'https://api.example/base/a%23b/status'],
    ['a\\b', 'https://api.example/base/a%5Cb/status'],
    ['a:b', 'https://api.example/base/a%3Ab/status'],
    ['ü 100%', 'https://api.example/base/%C3%BC%20100%25/status'],
    ['...', 'https://api.example/base/.../status'],
    ['..a', 'https://api.example/base/..a/status'],
    ['%2F', 'https://api.example/base/%252F/status'],
  ])('encodes %j in a path', (value, expected) => {
    expect(fill(IN_PATH, value)).toBe(expected);
  });

  it.each([
    '.',
    '..',
    '%2e%2e',
    '%2E.',
    '%252e%252e',
    '%25252525252e',
    '../x',
    'a/../../b',
    'a/..',
    'a/%2e%2e/b',
    'a%2f..%2fb',
    '..\\x',
    '..;/x',
    '..;x=1',
    'a\u0000b',
    'a\nb',
    '\ud800',
    'x'.repeat(501),
  ])('refuses %j in a path', value => {
    expect(() => fill(IN_PATH, value)).toThrow(
      `the value of ${KEY} has no place in the URL`,
    );
  });

  it('keeps parameters of the query to themselves', () => {
    expect(fill(IN_QUERY, 'a&limit=9#x/../')).toBe(
      'https://api.example/base?key=a%26limit%3D9%23x%2F..%2F&limit=1',
    );
    expect(() => fill(IN_QUERY, 'a\r\nb')).toThrow('has no place');
  });

  it.each([
    ['acme/shop', 'https://api.example/repos/acme/shop/x'],
    ['acme/sh op', 'https://api.example/repos/acme/sh%20op/x'],
    ['@a/b', 'https://api.example/repos/%40a/b/x'],
  ])('splits %j into the segments that are asked for', (value, expected) => {
    expect(fill(SEGMENTS, value)).toBe(expected);
  });

  it.each(['acme', 'a/b/c', 'a/', '/b', 'a/..', '../b', 'a/%2e%2e', 'a/ '])(
    'refuses %j where two segments are asked for',
    value => {
      expect(() => fill(SEGMENTS, value)).toThrow('has no place');
    },
  );

  it('takes the last part where that is asked for', () => {
    const template = `https://api.example/x?key={{ ${KEY} | last }}`;
    expect(fill(template, 'instance/acme:shop')).toBe(
      'https://api.example/x?key=acme%3Ashop',
    );
    expect(fill(template, 'acme:shop')).toBe(
      'https://api.example/x?key=acme%3Ashop',
    );
    expect(() => fill(template, 'instance/')).toThrow('has no place');
  });

  it('leads to the same host and depth whatever stands in an annotation', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(
              fc.constantFrom(
                '.',
                '..',
                '/',
                '\\',
                '%2e',
                '%2f',
                '@',
                ';',
                'a',
              ),
            )
            .map(parts => parts.join('')),
        ),
        value => {
          for (const [template, segments, keys] of [
            [IN_PATH, 4, []],
            [IN_QUERY, 2, ['key', 'limit']],
            [SEGMENTS, 5, []],
          ] as const) {
            for (const url of fillOrRefuse(template, value)) {
              expect(url.origin).toBe('https://api.example');
              expect(url.pathname.split('/')).toHaveLength(segments);
              expect(url.pathname).toMatch(/^\/(base|repos)/);
              expect(decodeURIComponent(url.pathname)).not.toMatch(
                /[/\\]\.\.?([/\\]|$)/,
              );
              expect([...url.searchParams.keys()]).toEqual(keys);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['https://{{ metadata.name }}/x', 'before the first placeholder'],
    ['https://{{ metadata.name }}.example/x', 'before the first placeholder'],
    ['https://api.example:{{ spec.port }}/x', 'before the first placeholder'],
    ['https://api.example{{ metadata.name }}', 'before the first placeholder'],
    ['{{ metadata.name }}', 'before the first placeholder'],
    ['ftp://api.example/{{ metadata.name }}', 'before the first placeholder'],
    ['/x/{{ metadata.name }}', 'before the first placeholder'],
    ['https://u:p@api.example/{{ kind }}', 'before the first placeholder'],
    ['https://api.example/{{ metadata.name', 'not "{{ path }}"'],
    ['https://api.example/{{ owner }}', 'no field of an entity'],
    ['https://api.example/{{ $all }}', 'no field of an entity'],
    ['https://api.example/{{ kind | b }}', 'neither segments(n) nor last'],
    ['https://api.example/{{ kind }}#x', 'has a hash'],
    ['https://api.example:99999/{{ kind }}', 'is not a URL'],
  ])('is not %s', (template, message) => {
    expect(() => UrlTemplate.parse(template)).toThrow(message);
  });
});
