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

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Query } from '../../http';
import { Bitset } from '../Bitset';
import { isTree } from '../filter/PlaceReader';
import { SnapshotView } from '../snapshot/SnapshotView';
import { ColumnKind } from './columns';
import { PlaceKind } from './Places';

const MOST_ROWS = 50;

/** What a heatmap is to show. */
export interface HeatmapQuestion {
  kind: PlaceKind;
  columnKind: ColumnKind;
  /** The number of the ref whose children are the rows. */
  parent: number | undefined;
  /** The ladder that levels are read from, and whose practices count. */
  category: string | undefined;
  limit: number;
}

/**
 * Reads what is to be shown; mistakes are noted on the query.
 *
 * @throws NotFoundError for a parent that is not there or may not be read
 */
export function readHeatmap(
  query: Query,
  view: SnapshotView,
  readable: Bitset | undefined,
): HeatmapQuestion {
  // The contract has been checked: both are what they may be.
  const kind = query.text('rows') as PlaceKind;
  const columnKind = (query.text('columns') ?? 'category') as ColumnKind;
  const category = query.text('category');
  if (
    columnKind === 'level' &&
    view.model.overall === 'none' &&
    category === undefined
  ) {
    query.mistake(
      'columns',
      `model ${view.model.id} has no overall level; name the category whose levels are meant`,
    );
  }
  return {
    kind,
    columnKind,
    parent: readParent(query, { kind, view, readable }),
    category,
    limit: query.integer('limit') ?? MOST_ROWS,
  };
}

function readParent(
  query: Query,
  options: {
    kind: PlaceKind;
    view: SnapshotView;
    readable: Bitset | undefined;
  },
): number | undefined {
  const { kind, view, readable } = options;
  const text = query.text('parent');
  if (text === undefined) {
    return undefined;
  }
  if (!isTree(kind)) {
    query.mistake('parent', 'goes with rows that are groups or domains');
    return undefined;
  }
  const ref = normalize(text, kind);
  if (ref === undefined || !ref.startsWith(`${kind}:`)) {
    query.mistake('parent', `'${text}' is not the entity ref of a ${kind}`);
    return undefined;
  }
  const row = view.subjects.rowOf(ref);
  if (
    row === undefined ||
    !view.subjects.isAlive(row) ||
    (readable && !readable.has(row))
  ) {
    // The mistakes of the query go first.
    query.throwIfMistaken();
    throw new NotFoundError(`There is no entity ${ref}`);
  }
  return view.subjects.refs.codeOf(ref);
}

function normalize(text: string, defaultKind: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind }));
  } catch {
    return undefined;
  }
}
