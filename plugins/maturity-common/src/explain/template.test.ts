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

import { asHttpUrl, fillLink, fillText, lintTemplate } from './template';

const entity = {
  kind: 'Component',
  metadata: {
    name: 'shop',
    annotations: {
      'github.com/project-slug': 'acme/shop & co',
      'example.org/up': '../../settings',
      'example.org/url': 'https://example.org/a?b=c d',
      'example.org/script': 'data:text/html,x',
      'example.org/lines': 'one\r\ntwo: "x"',
      'example.org/half': '\ud800',
    },
  },
  spec: { size: 3, list: ['x'] },
};

const annotation = (name: string) =>
  `{{ metadata.annotations.example.org/${name} }}`;

describe('fillLink', () => {
  it.each([
    [
      'https://github.com/{{ metadata.annotations.github.com/project-slug }}/actions',
      'https://github.com/acme/shop%20%26%20co/actions',
    ],
    [
      'https://x.org/{{spec.size}}?n={{ METADATA.Name }}',
      'https://x.org/3?n=shop',
    ],
    [annotation('url'), 'https://example.org/a?b=c%20d'],
    ['https://x.org/plain', 'https://x.org/plain'],
  ])('fills %s', (template, url) => {
    expect(fillLink(template, entity)).toBe(url);
  });

  it.each([
    'https://x.org/{{ metadata.title }}',
    'https://x.org/{{ spec.list }}',
    'https://x.org/{{ metadata.constructor }}',
    `https://x.org/a/b/${annotation('up')}`,
    `https://x.org/${annotation('half')}`,
    annotation('script'),
    annotation('nothing'),
    `${annotation('script')}//x.org`,
    'ftp://x.org/{{ metadata.name }}',
    '/relative/{{ metadata.name }}',
  ])('shows no link for %s', template => {
    expect(fillLink(template, entity)).toBeUndefined();
  });
});

describe('fillText', () => {
  it('shows what to put where nothing is, and keeps to one line', () => {
    expect(fillText('{{ metadata.name }}: {{ spec.type }}', entity)).toBe(
      'shop: <spec.type>',
    );
    expect(fillText(`a: ${annotation('lines')}`, entity)).toBe(
      'a: one two: "x"',
    );
  });
});

describe('lintTemplate', () => {
  it('finds placeholders that are none', () => {
    expect(lintTemplate('{{ a }} and {{b.c/d}}')).toBeUndefined();
    expect(lintTemplate('a } b { c')).toBeUndefined();
    for (const template of ['{{ a', 'a }}', '{{}}', '{{ a {{ b }}']) {
      expect(lintTemplate(template)).toBeDefined();
    }
  });
});

describe('asHttpUrl', () => {
  it('takes http and https alone', () => {
    expect(asHttpUrl('http://x.org')).toBe('http://x.org/');
    for (const text of ['x.org', 'data:text/html,x', 'ftp://x.org', '']) {
      expect(asHttpUrl(text)).toBeUndefined();
    }
  });
});
