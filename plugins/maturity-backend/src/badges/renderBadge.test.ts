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

import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { toBadge } from './Badge';
import { BADGE_COLORS, renderBadge } from './renderBadge';

const MODEL = { title: 'Five levels', hasOverall: true, levels: 5 };

const summaryOf = (more: Partial<ScorecardSummary>) =>
  ({
    title: 'Booking',
    status: 'scored',
    level: 2,
    potentialLevel: 2,
    categories: [
      { id: 'a', level: 1, potentialLevel: 3 },
      { id: 'b', level: 3, potentialLevel: 3 },
    ],
    ...more,
  } as ScorecardSummary);

describe('a badge', () => {
  it.each([
    [{}, MODEL, 'level 2 of 5', 'low'],
    [{ potentialLevel: 3 }, MODEL, 'level 2–3 of 5', 'low'],
    [{ level: 3, potentialLevel: 3 }, MODEL, 'level 3 of 5', 'middle'],
    [{ level: 5, potentialLevel: 5 }, MODEL, 'level 5 of 5', 'top'],
    [{ status: 'pending', level: null }, MODEL, 'not scored yet', 'none'],
    [{ status: 'not-scored', level: null }, MODEL, 'not scored', 'none'],
    [
      { level: null },
      { ...MODEL, hasOverall: false },
      'levels 1–3 of 5',
      'low',
    ],
  ] as const)('of %j says it in words', (more, model, message, tone) => {
    expect(
      toBadge({ summary: summaryOf(more as Partial<ScorecardSummary>), model }),
    ).toEqual({
      label: 'maturity',
      message,
      tone,
      title: `Booking: maturity ${message} (Five levels)`,
    });
  });

  it('is a picture in which no name is markup', () => {
    const hostile = `"><script>alert('&')</script>\u0000`;
    const svg = renderBadge(
      toBadge({
        summary: summaryOf({ title: hostile }),
        model: { ...MODEL, title: hostile },
      }),
    );
    const elements = [...svg.matchAll(/<\/?([A-Za-z]+)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(elements)).toEqual(
      new Set(['svg', 'title', 'clipPath', 'rect', 'g', 'text']),
    );
    expect(svg.match(/"/g)).toHaveLength(
      2 * (svg.match(/ [a-zA-Z-]+="[^"<>]*"/g) ?? []).length,
    );
    expect(svg).toContain(
      '&#34;&#62;&#60;script&#62;alert(&#39;&#38;&#39;)&#60;/script&#62;:',
    );
    expect(svg).not.toContain('\u0000');
    expect(
      [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, words]) => words),
    ).toEqual(['maturity', 'level 2 of 5']);
  });

  it.each(Object.entries(BADGE_COLORS))(
    'is legible on the colour of %s',
    (_, color) => {
      expect(1.05 / (luminance(color) + 0.05)).toBeGreaterThan(4.5);
    },
  );
});

/** As WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => parseInt(color.slice(at, at + 2), 16) / 255)
    .map(part =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
