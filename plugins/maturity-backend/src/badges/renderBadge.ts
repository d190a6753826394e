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

import { Badge } from './Badge';

/** White stands on all of them with a contrast of more than 4.5 to 1. */
export const BADGE_COLORS: Readonly<Record<Badge['tone'] | 'label', string>> = {
  label: '#40444b',
  none: '#5f646c',
  low: '#8a4b00',
  middle: '#1f5fa8',
  top: '#1a6b35',
};

const HEIGHT = 20;
const PADDING = 6;

/** Of the letters in a sans-serif of 11 pixels; the text is fitted to it. */
const WIDE = 9.5;
const USUAL = 6.6;
const NARROW = 3.6;

/** Draws a badge in the flat style, as one picture without any link in it. */
export function renderBadge(badge: Badge): string {
  const { label, message, tone, title } = badge;
  const labelWidth = widthOf(label) + 2 * PADDING;
  const messageWidth = widthOf(message) + 2 * PADDING;
  const width = labelWidth + messageWidth;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" role="img" aria-label="${escape(
      title,
    )}">`,
    `<title>${escape(title)}</title>`,
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#r)">`,
    `<rect width="${labelWidth}" height="${HEIGHT}" fill="${BADGE_COLORS.label}"/>`,
    `<rect x="${labelWidth}" width="${messageWidth}" height="${HEIGHT}" fill="${BADGE_COLORS[tone]}"/>`,
    `</g>`,
    `<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" aria-hidden="true">`,
    text(label, PADDING),
    text(message, labelWidth + PADDING),
    `</g>`,
    `</svg>`,
  ].join('');
}

function text(words: string, x: number): string {
  return `<text x="${x}" y="14" textLength="${widthOf(words)}">${escape(
    words,
  )}</text>`;
}

function widthOf(words: string): number {
  const width = [...words].reduce((sum, letter) => {
    if (/[mwMW–@%]/.test(letter)) {
      return sum + WIDE;
    }
    return sum + (/[fijlrt .,:;'|!()]/.test(letter) ? NARROW : USUAL);
  }, 0);
  return Math.ceil(width);
}

/** Nothing in a badge is markup, whatever an entity or model is called. */
function escape(words: string): string {
  return (
    words
      // not allowed in XML, not even escaped
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
  );
}
