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

/**
 * The colour of a level: one hue from pale to full, so that higher reads as
 * more, in light and dark alike. Level 0 is neutral.
 *
 * @param options - `count` is the number of levels of the model
 */
export function levelColor(options: { level: number; count: number }): string {
  const { level, count } = options;
  if (level <= 0) {
    return 'color-mix(in srgb, var(--bui-fg-primary) 16%, var(--bui-bg-neutral-1))';
  }
  const share = count <= 1 ? 1 : (level - 1) / (count - 1);
  const percent = Math.round(36 + share * 64);
  return `color-mix(in srgb, var(--bui-accent-bg) ${percent}%, var(--bui-bg-neutral-1))`;
}
