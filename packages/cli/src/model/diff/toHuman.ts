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

import { LevelMove, ModelChange, ModelDiff } from './ModelDiff';
import { portalToHuman } from './portalToHuman';

const SIGNS: Record<ModelChange['change'], string> = {
  added: '+',
  removed: '-',
  changed: '~',
};

/** For people: what changed, then who climbs and who drops. */
export function toHuman({ changes, effect, portal }: ModelDiff): string {
  const lines = changes.map(
    ({ what, id, change, fields }) =>
      `${SIGNS[change]} ${what} ${id}${
        fields.length > 0 ? `: ${fields.join(', ')}` : ''
      }`,
  );
  if (lines.length === 0) {
    lines.push('The models are the same');
  }
  if (effect) {
    lines.push(
      '',
      `Of ${effect.entities} entities`,
      ...section('would climb', effect.climb),
      ...section('would drop', effect.drop),
      ...section('would be scored under one of them only', effect.other),
    );
  }
  if (portal) {
    lines.push(...portalToHuman(portal));
  }
  return `${lines.join('\n')}\n`;
}

function section(title: string, moves: readonly LevelMove[]): string[] {
  const refs = new Set(moves.map(({ entityRef }) => entityRef));
  return [
    `${refs.size} ${title}`,
    ...moves.map(
      ({ entityRef, category, from, to }) =>
        `  ${entityRef} ${category ?? 'overall'}: ${from ?? 'none'} → ${
          to ?? 'none'
        }`,
    ),
  ];
}
