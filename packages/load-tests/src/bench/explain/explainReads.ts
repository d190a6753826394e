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

import { Statement } from '../backend/Statements';
import { Portal } from '../Portal';
import { knownRoutes } from '../rows/reads';

/** Tables that grow with the organisation, its facts and its history. */
const GROWING = ['scorecards', 'facts', 'transitions'];

/** How PostgreSQL reads what a route asks. */
export interface ExplainedStatement {
  readonly route: string;
  readonly sql: string;
  /** One for each table that is read, such as `facts: Index Scan by facts_pkey`. */
  readonly reads: readonly string[];
  /** Growing tables that are read from end to end. */
  readonly scanned: readonly string[];
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  Plans?: PlanNode[];
}

/** The plans of all statements of all read routes, each statement once. */
export async function explainReads(
  portal: Portal,
): Promise<ExplainedStatement[]> {
  await portal.database.raw('analyze');
  const found = new Map<string, ExplainedStatement>();
  for (const { route, paths } of await knownRoutes(portal)) {
    for (const path of paths) {
      for (const statement of await portal.statementsOf({ path })) {
        // Lists of any length are the same statement.
        const sql = statement.sql.replace(/\$\d+(, \$\d+)+/g, '$…');
        const key = `${route} ${sql}`;
        if (/^(select|with)\b/i.test(statement.sql) && !found.has(key)) {
          found.set(key, await explain(portal, route, statement));
        }
      }
    }
  }
  return [...found.values()];
}

async function explain(
  { database }: Portal,
  route: string,
  { sql, bindings }: Statement,
): Promise<ExplainedStatement> {
  const connection = await database.client.acquireConnection();
  try {
    const { rows } = await connection.query({
      text: `explain (format json) ${sql}`,
      values: bindings,
    });
    const nodes = flatten(rows[0]['QUERY PLAN'][0].Plan);
    return {
      route,
      sql,
      reads: [...new Set(nodes.flatMap(describe))],
      scanned: nodes.flatMap(node => {
        const table = node['Relation Name'] ?? '';
        return /Seq Scan/.test(node['Node Type']) && GROWING.includes(table)
          ? [table]
          : [];
      }),
    };
  } finally {
    await database.client.releaseConnection(connection);
  }
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

function describe(node: PlanNode): string[] {
  const { 'Node Type': type, 'Relation Name': table } = node;
  // The index of a bitmap scan stands in a node of its own.
  const index =
    node['Index Name'] ??
    flatten(node).find(below => below['Index Name'])?.['Index Name'];
  return table ? [`${table}: ${type}${index ? ` by ${index}` : ''}`] : [];
}
