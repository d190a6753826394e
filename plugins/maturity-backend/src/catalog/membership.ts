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

/** What of an entity decides of which systems it is a member. */
export interface MembershipNode {
  readonly kind: string;
  /** Refs of all `partOf` targets. */
  readonly partOf: readonly string[];
}

/**
 * The systems of which an entity counts as a member: those that it is part of;
 * of a component that names none, those of the components that it is a
 * subcomponent of, to any depth. Cycles end.
 *
 * @param find - looks up what an entity is part of
 */
export function systemsOf(
  ref: string,
  find: (ref: string) => MembershipNode | undefined,
): string[] {
  const systems = new Set<string>();
  const seen = new Set<string>();
  const open = [ref];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = seen.has(next) ? undefined : find(next);
    seen.add(next);
    if (!node) {
      continue;
    }
    const direct = node.partOf.filter(target => target.startsWith('system:'));
    if (direct.length > 0) {
      direct.forEach(system => systems.add(system));
    } else if (node.kind === 'component') {
      open.push(
        ...node.partOf.filter(target => target.startsWith('component:')),
      );
    }
  }
  return [...systems].sort();
}
