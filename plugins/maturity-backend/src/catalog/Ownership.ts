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

import {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { Subject } from './Subject';
import { SubjectStore } from './SubjectStore';

/** Groups above groups, and then the tree is taken for a circle. */
const MAX_DEPTH = 50;

/** A signed-in person, with all refs by which they own something. */
export interface Person {
  /** The user's entity ref, lower-cased. */
  readonly ref: string;
  readonly claims: ReadonlySet<string>;
}

export interface OwnershipOptions {
  auth: AuthService;
  userInfo: UserInfoService;
  subjects: Pick<SubjectStore, 'byRefs'>;
}

/**
 * Who owns what: directly, through a group, or through a group above a group
 * that one belongs to.
 */
export class Ownership {
  readonly #options: OwnershipOptions;

  static create(options: OwnershipOptions): Ownership {
    return new Ownership(options);
  }

  private constructor(options: OwnershipOptions) {
    this.#options = options;
  }

  /**
   * The person who asks. What the sign-in says about groups and what the
   * catalog says counts both.
   *
   * @throws NotAllowedError for anybody but a user
   */
  async personOf(credentials: BackstageCredentials): Promise<Person> {
    const { auth, userInfo, subjects } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError(
        'People attest and decide; services push facts instead',
      );
    }
    const ref = credentials.principal.userEntityRef.toLowerCase();
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const user = (await subjects.byRefs([ref])).get(ref);
    const claims = new Set(
      [ref, ...ownershipEntityRefs, ...targets(user, RELATION_MEMBER_OF)].map(
        claim => claim.toLowerCase(),
      ),
    );
    await this.#addGroupsAbove(claims);
    return { ref, claims };
  }

  async #addGroupsAbove(claims: Set<string>): Promise<void> {
    let open = [...claims].filter(isGroup);
    for (let depth = 0; depth < MAX_DEPTH && open.length > 0; depth += 1) {
      const groups = await this.#options.subjects.byRefs(open);
      open = [...groups.values()].flatMap(({ parent }) =>
        parent && !claims.has(parent) ? parent : [],
      );
      open.forEach(parent => claims.add(parent));
    }
  }
}

/** The ref by which a person owns a subject; undefined if they do not. */
export function ownedThrough(
  person: Person,
  subject: Subject,
): string | undefined {
  return targets(subject, RELATION_OWNED_BY).find(owner =>
    person.claims.has(owner),
  );
}

function targets(subject: Subject | undefined, type: string): string[] {
  return (subject?.entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLowerCase());
}

function isGroup(ref: string): boolean {
  return ref.startsWith('group:');
}
