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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CompiledModel,
  Evaluation,
  FactRecord,
  Grade,
  Waiver,
  catalogFacts,
  compileModel,
  evaluate,
  memberPractices,
  parseModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readFileSync } from 'fs';
import { ExampleFact, after, factsOf } from './exampleFacts';
import {
  FactDocument,
  listExamples,
  readExample,
  readExampleEntities,
  readExampleText,
  refOf,
  refuse,
} from './readExamples';

const DAY = 24 * 60 * 60 * 1000;

/** What attested facts come from; everything else is seen by machines. */
export const PEOPLE = 'people';

/** A day of the history with what is on record in the end of it. */
export interface ExampleDay {
  day: number;
  now: number;
  facts: ExampleFact[];
  waivers: Record<string, string>[];
}

/** Scores the example company without a portal. */
export class ExampleCompany {
  readonly entities = readExampleEntities();
  readonly byRef = new Map(
    this.entities.map(entity => [refOf(entity), entity]),
  );
  readonly fiveLevel = shippedModel('five-level');
  readonly cncf = shippedModel('cncf');
  readonly apiQuality = compileModel(
    parseModel(readExampleText('models', 'api-quality.yaml')),
  );
  readonly models = [this.fiveLevel, this.cncf, this.apiQuality];

  /** What the files in `facts/` say. */
  factsOfToday(now: number): ExampleFact[] {
    return listExamples('facts').flatMap(name => {
      const source = name.replace('.yaml', '');
      const grade: Grade = source === PEOPLE ? 'attested' : 'observed';
      return readExample<FactDocument>('facts', name).flatMap(document =>
        factsOf({ document, source, grade, models: this.models, now }),
      );
    });
  }

  /** Plays `history/` as its README says, up to and with today. */
  play(today: number): ExampleDay[] {
    const documents = listExamples('history').flatMap(name =>
      readExample<FactDocument>('history', name).map(document => {
        return `${document.day}.yaml` === name
          ? document
          : refuse(`${name} speaks of the day ${document.day}`);
      }),
    );
    const days: ExampleDay[] = [];
    let facts: ExampleFact[] = [];
    let waivers: Record<string, string>[] = [];
    for (let day = 60; day >= 0; day--) {
      const now = today - day * DAY;
      const news = documents.filter(document => document.day === `-P${day}D`);
      const said = news.flatMap(document =>
        factsOf({
          document,
          source: document.source ?? '',
          grade: (document.grade ?? 'attested') as Grade,
          models: this.models,
          now,
        }),
      );
      const replaced = new Set([
        ...said.map(keyOf),
        ...news.flatMap(withdrawnKeys),
      ]);
      facts = [
        // a day later everything that is repeated is a day later
        ...facts
          .filter(fact => !replaced.has(keyOf(fact)))
          .map(fact => (fact.once ? fact : this.#repeat(fact))),
        ...said,
      ];
      waivers = [
        ...waivers,
        ...news
          .flatMap(document => document.waivers ?? [])
          .map(waiver => ({ ...waiver, requestedOn: String(now) })),
      ];
      days.push({ day, now, facts, waivers });
    }
    return days;
  }

  /** Scores everybody: members before their systems. */
  evaluate(options: ExampleDay | { now: number }): Map<string, Evaluation> {
    const { now } = options;
    const facts = 'facts' in options ? options.facts : this.factsOfToday(now);
    const waivers = 'waivers' in options ? options.waivers : [];
    const byRef = new Map<string, FactRecord[]>();
    for (const fact of facts) {
      byRef.set(fact.entityRef, [...(byRef.get(fact.entityRef) ?? []), fact]);
    }
    const results = new Map<string, Evaluation>();
    const score = (entity: Entity) => {
      const ref = refOf(entity);
      const model = entity.kind === 'API' ? this.apiQuality : this.fiveLevel;
      results.set(
        ref,
        evaluate(model, {
          entity,
          facts: [...this.#scan(entity, now), ...(byRef.get(ref) ?? [])],
          waivers: waivers
            .filter(waiver => waiver.entityRef === ref)
            .map(waiver => approved(waiver)),
          members: this.membersOf(ref).flatMap(member => {
            const result = results.get(refOf(member));
            return result
              ? [{ entity: member, practices: memberPractices(result) }]
              : [];
          }),
          now,
        }),
      );
    };
    for (const kinds of [['Component', 'Resource', 'API'], ['System']]) {
      this.entities
        .filter(entity => kinds.includes(entity.kind))
        .forEach(entity => score(entity));
    }
    return results;
  }

  membersOf(systemRef: string): Entity[] {
    return this.entities.filter(({ relations }) =>
      relations?.some(
        ({ type, targetRef }) => type === 'partOf' && targetRef === systemRef,
      ),
    );
  }

  #scan(entity: Entity, now: number): FactRecord[] {
    return catalogFacts(entity, ref => this.byRef.has(ref)).map(
      ({ fact, value }) => ({
        fact,
        value,
        evidence: 'observed',
        source: 'catalog-scan',
        observedAt: now,
      }),
    );
  }

  #repeat(fact: ExampleFact): ExampleFact {
    const later = (at: FactRecord['observedAt']) => Number(at) + DAY;
    const definition = this.models
      .flatMap(model => model.facts)
      .find(({ id }) => id === fact.fact);
    return {
      ...fact,
      observedAt: later(fact.observedAt),
      ...(definition?.type === 'datetime'
        ? {
            value: new Date(Date.parse(String(fact.value)) + DAY).toISOString(),
          }
        : {}),
    };
  }
}

/** How many components are at each level. */
export function levelsOf(
  results: Map<string, Evaluation>,
): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const [ref, { level }] of results) {
    if (ref.startsWith('component:') && level !== null) {
      counts[level] = (counts[level] ?? 0) + 1;
    }
  }
  return counts;
}

export function keyOf(fact: {
  source: string;
  entityRef: string;
  fact: string;
}): string {
  return `${fact.source} ${fact.entityRef} ${fact.fact}`;
}

function withdrawnKeys(document: FactDocument): string[] {
  return (document.withdraw ?? []).flatMap(({ entityRef, facts = [] }) => {
    // everything about an entity is written out in the examples
    if (facts.length === 0) {
      refuse(`${document.day} withdraws all of ${entityRef}`);
    }
    return facts.map(fact =>
      keyOf({
        source: document.source ?? '',
        entityRef: refOf(entityRef),
        fact,
      }),
    );
  });
}

function approved(waiver: Record<string, string>): Waiver {
  return {
    practice: waiver.practice,
    state: 'approved',
    expiresAt: after(Number(waiver.requestedOn), waiver.expiresAt),
  };
}

function shippedModel(id: string): CompiledModel {
  const path = resolvePackagePath(
    '@platform-maturity/backstage-plugin-maturity-common',
    'models',
    `${id}.yaml`,
  );
  return compileModel(parseModel(readFileSync(path, 'utf8')));
}
