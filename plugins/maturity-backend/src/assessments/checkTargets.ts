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
  ChooseTargetsRequest,
  CompiledModel,
  RequestMistake,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Subject, TargetChoice } from '../catalog';
import { normalizeEntityRef } from '../facts';
import { isPlatform } from './isPlatform';

/** Everything that is wrong in a choice of targets, or what it chooses. */
export function checkTargets(options: {
  request: ChooseTargetsRequest;
  model: CompiledModel;
  /** What the request names, if it is there and may be read. */
  subject: Subject | undefined;
  /** Ref of the entity of `maturity.platform`. */
  platform: string | undefined;
}): { choice: TargetChoice; mistakes: RequestMistake[] } {
  const { request, model } = options;
  const { level, categories = {} } = request;
  const mistakes = checkEntity(options);
  if (level === undefined && Object.keys(categories).length === 0) {
    mistakes.push({
      path: 'body',
      message: 'names neither a level nor a category',
    });
  }
  if (level !== undefined && level !== null) {
    mistakes.push(
      ...(model.overall === 'none'
        ? [
            {
              path: 'body.level',
              message: `'${model.id}' has no overall level; choose by category`,
            },
          ]
        : checkLevel(model, 'body.level', level)),
    );
  }
  for (const [category, aim] of Object.entries(categories)) {
    mistakes.push(...checkCategory(model, category, aim));
  }
  return {
    mistakes,
    choice: {
      model: model.id,
      levels: [
        ...(level === undefined ? [] : [{ level: level ?? undefined }]),
        ...Object.entries(categories).map(([category, aim]) => ({
          category,
          level: aim ?? undefined,
        })),
      ],
    },
  };
}

function checkEntity(options: {
  request: ChooseTargetsRequest;
  model: CompiledModel;
  subject: Subject | undefined;
  platform: string | undefined;
}): RequestMistake[] {
  const { request, model, subject, platform } = options;
  const path = 'body.entityRef';
  if (normalizeEntityRef(request.entityRef) === undefined) {
    return [
      {
        path,
        message: 'is not an entity ref such as system:default/paved-road',
      },
    ];
  }
  if (!subject) {
    return [{ path, message: 'is no entity of the catalog' }];
  }
  if (!isPlatform(subject, platform)) {
    return [
      {
        path,
        message:
          'is no platform, that is a System with spec.type platform or the entity of maturity.platform; others set their targets by annotation or configuration',
      },
    ];
  }
  return model.isSubject(subject.entity)
    ? []
    : [{ path, message: `is not looked at by '${model.id}'` }];
}

function checkCategory(
  model: CompiledModel,
  category: string,
  aim: number | null,
): RequestMistake[] {
  const path = `body.categories.${category}`;
  const ids = model.categories.map(({ id }) => id);
  if (!ids.includes(category)) {
    const message = `'${model.id}' has no such category; it has ${ids.join(
      ', ',
    )}`;
    return [{ path, message }];
  }
  return aim === null ? [] : checkLevel(model, path, aim);
}

function checkLevel(
  model: CompiledModel,
  path: string,
  level: number,
): RequestMistake[] {
  const top = model.levels.length;
  return level >= 1 && level <= top
    ? []
    : [
        {
          path,
          message: `must be from 1 to ${top}: ${model.levels
            .map(({ title }, index) => `${index + 1} ${title}`)
            .join(', ')}`,
        },
      ];
}
