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

import { ObjectOf } from '../objects/kinds';
import { isLongRunning, Workload } from '../objects/Workload';
import { Facts } from './Facts';
import { among, countOf, Judged, Known, shareOf, together } from './judge';
import { serviceNames } from './services';

const ENCRYPTED_LISTENERS = ['HTTPS', 'TLS'];

/** One way in from outside. */
interface Route {
  readonly id: string;
  readonly encrypted: Known;
}

/** The ways in from outside, and whether they are encrypted. */
export function deriveRouteFacts(workloads: Judged<Workload>): Facts {
  const lasting = among(workloads, isLongRunning);
  const found = together(lasting.items.map(routesTo));
  if (!found || lasting.items.length === 0) {
    return {};
  }
  // a route that leads to several workloads is one
  const routes = {
    items: [...new Map(found.map(route => [route.id, route])).values()],
    complete: workloads.complete,
  };
  const count = countOf(
    { ...routes, items: [routes.items] },
    ({ length }) => length,
  );
  return {
    'k8s.ingress-count': count,
    'k8s.ingress-tls-ratio': shareOf(routes, ({ encrypted }) => encrypted),
  };
}

function routesTo(workload: Workload): Route[] | undefined {
  const { around } = workload;
  const services = serviceNames(workload);
  const ingresses = around.list('Ingress');
  const routes = together([around.list('HTTPRoute'), around.list('GRPCRoute')]);
  if (!services || !ingresses || !routes) {
    return undefined;
  }
  const place = `${around.cluster}/${around.namespace}`;
  return [
    ...ingresses
      .filter(ingress => services.some(name => leadsTo(ingress, name)))
      .map(ingress => ({
        id: `${place}/ingress/${ingress.metadata.name}`,
        encrypted: isIngressEncrypted(ingress),
      })),
    ...routes
      .filter(({ spec }) =>
        spec.rules?.some(({ backendRefs }) =>
          backendRefs?.some(
            ({ kind = 'Service', name, namespace = around.namespace }) =>
              kind === 'Service' &&
              namespace === around.namespace &&
              services.includes(name),
          ),
        ),
      )
      .map(route => ({
        id: `${place}/route/${route.metadata.uid ?? route.metadata.name}`,
        encrypted: isRouteEncrypted(route, around.list('Gateway')),
      })),
  ];
}

function leadsTo({ spec }: ObjectOf<'Ingress'>, service: string): boolean {
  const paths = (spec.rules ?? []).flatMap(({ http }) => http?.paths ?? []);
  return [{ backend: spec.defaultBackend }, ...paths].some(
    ({ backend }) => backend?.service?.name === service,
  );
}

function isIngressEncrypted({ metadata, spec }: ObjectOf<'Ingress'>): boolean {
  // load balancers of AWS take their certificates from an annotation
  if (metadata.annotations['alb.ingress.kubernetes.io/certificate-arn']) {
    return true;
  }
  const tls = spec.tls ?? [];
  const hosts = tls.flatMap(entry => entry.hosts ?? []);
  const forAll = tls.some(entry => !entry.hosts?.length);
  const asked = (spec.rules ?? []).map(({ host }) => host);
  return (
    tls.length > 0 &&
    (forAll ||
      asked.every(host => host !== undefined && isCovered(host, hosts)))
  );
}

function isCovered(host: string, certified: readonly string[]): boolean {
  return (
    certified.includes(host) ||
    certified.includes(`*${host.slice(Math.max(host.indexOf('.'), 0))}`)
  );
}

/** Encrypted is what hangs on encrypted listeners alone. */
function isRouteEncrypted(
  { metadata, spec }: ObjectOf<'HTTPRoute'>,
  gateways: ReadonlyArray<ObjectOf<'Gateway'>> | undefined,
): Known {
  const parents = (spec.parentRefs ?? []).filter(
    ({ kind = 'Gateway' }) => kind === 'Gateway',
  );
  const listeners = parents.map(parent =>
    gateways
      ?.find(
        gateway =>
          gateway.metadata.name === parent.name &&
          gateway.metadata.namespace ===
            (parent.namespace ?? metadata.namespace),
      )
      ?.spec.listeners.filter(
        ({ name, port }) =>
          [undefined, name].includes(parent.sectionName) &&
          [undefined, port].includes(parent.port),
      ),
  );
  const known = together(listeners);
  return known && known.length > 0
    ? known.every(({ protocol }) => ENCRYPTED_LISTENERS.includes(protocol))
    : undefined;
}
