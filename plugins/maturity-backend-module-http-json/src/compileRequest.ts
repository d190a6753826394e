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

import { InputError, isError } from '@backstage/errors';
import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';
import { jsonpath, JSONPathQuery } from 'json-p3';
import { z } from 'zod';
import { FactMapping } from './FactMapping';
import { factShape, requestShape } from './requestShape';
import { UrlTemplate } from './UrlTemplate';

/** One request about an entity. */
export interface RequestPlan {
  readonly name: string;
  readonly url: UrlTemplate;
  /** What every answer has that is one. */
  readonly expect?: JSONPathQuery;
  /** What later requests need of the answer. */
  readonly keep: ReadonlyMap<string, JSONPathQuery>;
  readonly link?: UrlTemplate;
  readonly linkFrom?: JSONPathQuery;
  readonly facts: readonly FactMapping[];
}

/** Tells of something wrong with its path below the request. */
type OnMistake = (path: string, message: string) => void;

/** Compiles templates and paths; what is wrong with them is told, all of it. */
export function compileRequest(options: {
  request: z.output<typeof requestShape>;
  index: number;
  onMistake: OnMistake;
}): RequestPlan | undefined {
  const { request, index, onMistake } = options;
  let whole = true;
  const tryTo = <T>(path: string, make: () => T): T | undefined => {
    try {
      return make();
    } catch (error) {
      whole = false;
      onMistake(path, isError(error) ? error.message : String(error));
      return undefined;
    }
  };
  const query = (path: string, text: string | undefined) =>
    text === undefined ? undefined : tryTo(path, () => compilePath(text));
  const template = (path: string, text: string | undefined) =>
    text === undefined ? undefined : tryTo(path, () => UrlTemplate.parse(text));

  const url = template('url', request.url);
  const keep = Object.entries(request.keep ?? {}).flatMap(([name, text]) => {
    const path = query(`keep.${name}`, text);
    return path ? [[name, path] as const] : [];
  });
  const plan = {
    name: request.name ?? String(index),
    expect: query('expect', request.expect),
    keep: new Map(keep),
    link: template('link', request.link),
    linkFrom: query('linkFrom', request.linkFrom),
    facts: request.facts.flatMap((fact, at) => {
      const path = query(`facts.${at}.path`, fact.path);
      const observedAt = query(`facts.${at}.observedAt`, fact.observedAt);
      return path ? [toMapping({ fact, path, observedAt })] : [];
    }),
  };
  return url && whole ? { ...plan, url } : undefined;
}

function compilePath(text: string): JSONPathQuery {
  try {
    return jsonpath.compile(text);
  } catch (error) {
    throw new InputError(
      `is not a JSONPath (RFC 9535): ${isError(error) ? error.message : error}`,
    );
  }
}

function toMapping(options: {
  fact: z.output<typeof factShape>;
  path: JSONPathQuery;
  observedAt: JSONPathQuery | undefined;
}): FactMapping {
  const { fact, path, observedAt } = options;
  const { combine, ifNone, ifMissing } = fact;
  return {
    fact: fact.fact,
    path,
    conversion: toConversion(fact),
    combine,
    ifNone,
    ifMissing,
    observedAt,
  };
}

function toConversion(
  fact: z.output<typeof factShape>,
): FactMapping['conversion'] {
  const { as = 'table', multiply = 1, unit = 'seconds', otherwise } = fact;
  switch (as) {
    case 'number':
      return { as, multiply };
    case 'moment':
      return { as, unit };
    case 'table':
      return {
        as,
        table: new Map<string, FactValue>(Object.entries(fact.table ?? {})),
        otherwise,
      };
    default:
      return { as };
  }
}
