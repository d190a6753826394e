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
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, toError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import { HumanDuration } from '@backstage/types';
import {
  CollectedFact,
  CollectedFacts,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { KubernetesApi } from './api/KubernetesApi';
import { ObjectReader } from './api/ObjectReader';
import { readGroups } from './api/readGroups';
import { Cluster } from './clusters/Cluster';
import { ClusterLocation, locateClusters } from './clusters/locateClusters';
import { KubernetesConfig } from './config';
import { deriveFacts, FACTS } from './facts/deriveFacts';
import { Judged } from './facts/judge';
import { ID, LocatedEntity, locateEntity, SELECTOR } from './locateEntity';
import { Workload } from './objects/Workload';
import { readWorkloads } from './readWorkloads';

/** What one cluster said; not there if it could not be asked. */
interface Answer {
  readonly cluster: Cluster;
  readonly workloads?: ReadonlyMap<string, Judged<Workload>>;
  readonly error?: Error;
}

/**
 * Reports what the objects of clusters say about the workloads of entities.
 *
 * @remarks
 *
 * Entities of a batch share lists: of each kind of workload by label, and then
 * of everything else in the namespaces where some were found. What could not
 * be read, whether a kind or a cluster, is a problem, and every fact that it
 * could have changed is left out.
 */
export class KubernetesSource implements FactSource {
  readonly id = 'kubernetes';
  readonly facts = FACTS;
  readonly grade = 'observed';
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entities: FilterPredicate;
  readonly batchSize = 100;
  readonly batchTimeout: HumanDuration = { minutes: 5 };
  readonly #config: KubernetesConfig;
  readonly #location: ClusterLocation;
  readonly #auth: AuthService;

  static create(options: {
    config: KubernetesConfig;
    location: ClusterLocation;
    auth: AuthService;
  }): KubernetesSource {
    return new KubernetesSource(options);
  }

  private constructor(options: {
    config: KubernetesConfig;
    location: ClusterLocation;
    auth: AuthService;
  }) {
    const { config, location, auth } = options;
    this.#config = config;
    this.#location = location;
    this.#auth = auth;
    this.schedule = config.schedule;
    const located: FilterPredicate = {
      $any: [
        { [`metadata.annotations.${ID}` as const]: { $exists: true } },
        { [`metadata.annotations.${SELECTOR}` as const]: { $exists: true } },
      ],
    };
    this.entities = config.entities
      ? { $all: [located, config.entities] }
      : located;
  }

  async collect(
    batch: FactSourceBatch,
    signal: AbortSignal,
  ): Promise<CollectedFacts> {
    const problems = new Set<string>();
    const clusters = await locateClusters(
      this.#location,
      await this.#auth.getOwnServiceCredentials(),
    );
    const located = locateAll(batch.entities, clusters, problems);
    const answers = await Promise.all(
      clusters.map(cluster =>
        this.#ask({ cluster, located, problems, signal }),
      ),
    );
    signal.throwIfAborted();
    const failed = answers.flatMap(({ error }) => error ?? []);
    if (failed.length > 0 && failed.length === answers.length) {
      throw failed[0];
    }
    failed.forEach(({ message }) => problems.add(message));
    return {
      facts: located.flatMap(entity => this.#derive(entity, answers)),
      // with everything read, what is not said any more is not so any more
      complete: problems.size === 0,
      problems: [...problems],
    };
  }

  async #ask(options: {
    cluster: Cluster;
    located: readonly LocatedEntity[];
    problems: Set<string>;
    signal: AbortSignal;
  }): Promise<Answer> {
    const { cluster, located, problems, signal } = options;
    const entities = located.filter(entity => isIn(entity, cluster));
    if (entities.length === 0) {
      return { cluster, workloads: new Map() };
    }
    const { leaveOut } = this.#config;
    const own = new Set<string>();
    let api: KubernetesApi | undefined;
    try {
      api = await KubernetesApi.connect({ cluster, limits: this.#config });
      const groups = await readGroups({ api, signal });
      const reader = ObjectReader.create({
        api,
        groups,
        signal,
        leaveOut,
        problems: own,
      });
      const workloads = await readWorkloads({
        cluster: cluster.name,
        reader,
        entities,
        leaveOut,
      });
      own.forEach(problem => problems.add(`${cluster.name}: ${problem}`));
      return { cluster, workloads };
    } catch (error) {
      const { message } = toError(error);
      return { cluster, error: new Error(`${cluster.name}: ${message}`) };
    } finally {
      await api?.close();
    }
  }

  #derive(entity: LocatedEntity, answers: readonly Answer[]): CollectedFact[] {
    const asked = answers.filter(({ cluster }) => isIn(entity, cluster));
    const found = asked.map(({ workloads }) =>
      workloads?.get(entity.entityRef),
    );
    const workloads = {
      items: found.flatMap(judged => judged?.items ?? []),
      complete: found.every(judged => judged?.complete),
    };
    const url = linkTo(
      asked.find((_, index) => found[index]?.items.length)?.cluster,
    );
    return Object.entries(
      deriveFacts(workloads, this.#config.agreements),
    ).flatMap(([fact, value]) =>
      value === undefined
        ? []
        : [{ entityRef: entity.entityRef, fact, value, url }],
    );
  }
}

function isIn({ cluster }: LocatedEntity, { name }: Cluster): boolean {
  return cluster === undefined || cluster === name;
}

function locateAll(
  entities: readonly Entity[],
  clusters: readonly Cluster[],
  problems: Set<string>,
): LocatedEntity[] {
  return entities.flatMap(entity => {
    try {
      const located = locateEntity(entity);
      if (located && !clusters.some(cluster => isIn(located, cluster))) {
        throw new InputError('names a cluster that is not read');
      }
      return located ?? [];
    } catch (error) {
      if (!(error instanceof InputError)) {
        throw error;
      }
      problems.add(`${stringifyEntityRef(entity)}: ${error.message}`);
      return [];
    }
  });
}

function linkTo(cluster: Cluster | undefined): string | undefined {
  const url = cluster?.dashboardUrl;
  return url && /^https?:\/\//.test(url) ? url : undefined;
}
