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

import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { templateRouteRef } from '../../routes';
import { useTemplateHref } from '../evidence';

export interface JoinHref {
  href: (templateRef: string) => string;
  /** Whether the form behind it is filled in. */
  isFilled: boolean;
}

/**
 * Where a template is started for the entity, its form filled in with what the
 * catalog knows; in a portal without the scaffolder, where it is looked at.
 */
export function useJoinHref(): JoinHref {
  const templateHref = useTemplateHref();
  const isFilled = useRouteRef(templateRouteRef) !== undefined;
  const { entity } = useEntity();
  return {
    isFilled,
    href: templateRef => {
      const href = templateHref(templateRef);
      return isFilled
        ? `${href}?${new URLSearchParams({
            formData: JSON.stringify(parametersOf(entity)),
          })}`
        : href;
    },
  };
}

/** By the names that templates usually give their parameters. */
function parametersOf(entity: Entity): Record<string, string> {
  const { metadata, spec, relations = [] } = entity;
  const owner =
    relations.find(({ type }) => type === RELATION_OWNED_BY)?.targetRef ??
    spec?.owner;
  const known = {
    name: metadata.name,
    title: metadata.title,
    description: metadata.description,
    owner,
    system: spec?.system,
    lifecycle: spec?.lifecycle,
  };
  return Object.fromEntries(
    Object.entries(known).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
