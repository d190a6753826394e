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

import { workloadOf } from '../__testUtils__/workloadOf';
import { deriveFacts, FACTS } from './deriveFacts';

type Options = Parameters<typeof workloadOf>[0];

const AGREEMENTS = {
  approvedRegistries: ['docker.io/acme', 'localhost:5000', 'ghcr.io/acme/app'],
  costLabels: ['cost'],
  istioRootNamespace: 'istio-system',
};

function derive(workloads: Options | Options[], complete = true) {
  return deriveFacts(
    { items: [workloads].flat().map(workloadOf), complete },
    AGREEMENTS,
  );
}

const target = { kind: 'Deployment', name: 'app' };
const selector = { matchLabels: { app: 'app' } };
const rollout = (strategy: object): Options => ({
  kind: 'Rollout',
  spec: { strategy },
});
const container = (more: object): Options => ({
  pod: { containers: [{ name: 'main', image: 'a/b:1', ...more }] },
});
const account = (metadata: object, more: object = {}) => ({
  ServiceAccount: [{ metadata: { name: 'own', ...metadata }, ...more }],
});
const policy = (spec: object): Options => ({
  around: { NetworkPolicy: [{ spec: { podSelector: {}, ...spec } }] },
});
const meshPod = {
  metadata: { labels: { app: 'app' } },
  spec: { containers: [{ name: 'istio-proxy' }] },
};
const mesh = (policies: object[], pods: object[] = [meshPod]): Options => ({
  groups: ['security.istio.io'],
  around: {
    PeerAuthentication: policies as never,
    Pod: pods as never,
  },
});
const service = {
  metadata: { name: 'svc' },
  spec: { selector: { app: 'app' } },
};
const ingress = (spec: object, annotations: object = {}): Options => ({
  around: {
    Service: [service],
    Ingress: [
      {
        metadata: { name: 'in', annotations },
        spec: { defaultBackend: { service: { name: 'svc' } }, ...spec },
      },
    ],
  },
});
const route = (
  listeners: object[] | undefined,
  parent: object = {},
): Options => ({
  around: {
    Service: [service],
    HTTPRoute: [
      {
        spec: {
          parentRefs: [{ name: 'gw', ...parent }],
          rules: [{ backendRefs: [{ name: 'svc' }] }],
        },
      },
    ],
    Gateway: listeners && [
      { metadata: { name: 'gw', namespace: 'ns' }, spec: { listeners } },
    ],
  },
});
const claim = (around: object = {}, storageClassName = 'fast'): Options => ({
  pod: {
    containers: [{ name: 'main' }],
    volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'data' } }],
  },
  around: {
    PersistentVolumeClaim: [
      { metadata: { name: 'data' }, spec: { storageClassName } },
    ],
    ...around,
  },
});
const storage = (parameters: object, provisioner = 'ebs.csi.aws.com') => ({
  StorageClass: [
    { metadata: { name: 'fast', namespace: '' }, provisioner, parameters },
  ],
});
const secret = (around: object = {}): Options => ({
  ...container({ envFrom: [{ secretRef: { name: 'db' } }] }),
  around,
});
const hpa = (spec: object = {}, status: object = {}) => ({
  HorizontalPodAutoscaler: [
    { spec: { scaleTargetRef: target, maxReplicas: 5, ...spec }, status },
  ],
});

const restricted = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
  capabilities: { drop: ['ALL'] },
};

describe('deriveFacts', () => {
  it.each<[string, Options | Options[], unknown]>([
    // scaling
    ['replicas-min', {}, 1],
    ['replicas-min', { spec: { replicas: 4 } }, 4],
    ['replicas-min', [{ spec: { replicas: 4 } }, { name: 'b' }], 1],
    [
      'replicas-min',
      { spec: { replicas: 4 }, around: hpa({ minReplicas: 2 }) },
      2,
    ],
    [
      'replicas-min',
      { around: { HorizontalPodAutoscaler: undefined } },
      undefined,
    ],
    [
      'replicas-min',
      {
        around: {
          ScaledObject: [{ spec: { scaleTargetRef: { name: 'app' } } }],
        },
      },
      0,
    ],
    ['replicas-min', { kind: 'DaemonSet' }, undefined],
    ['hpa-present', { around: hpa() }, true],
    ['hpa-present', { kind: 'StatefulSet', around: hpa() }, false],
    [
      'hpa-beyond-cpu-memory',
      { around: hpa({ metrics: [{ type: 'Resource' }] }) },
      false,
    ],
    [
      'hpa-beyond-cpu-memory',
      { around: hpa({ metrics: [{ type: 'Pods' }] }) },
      true,
    ],
    [
      'hpa-beyond-cpu-memory',
      {
        around: {
          ScaledObject: [
            {
              spec: {
                scaleTargetRef: { name: 'app' },
                triggers: [{ type: 'kafka' }],
              },
            },
          ],
        },
      },
      true,
    ],
    ['hpa-at-max', { around: hpa({}, { currentReplicas: 5 }) }, true],
    ['hpa-at-max', { around: hpa({}, { currentReplicas: 4 }) }, false],
    ['hpa-at-max', { around: hpa() }, undefined],
    ['hpa-at-max', {}, undefined],
    ['vpa-or-recommender', {}, undefined],
    [
      'vpa-or-recommender',
      { around: { VerticalPodAutoscaler: [{ spec: { targetRef: target } }] } },
      true,
    ],
    [
      'pdb-present',
      { around: { PodDisruptionBudget: [{ spec: { selector } }] } },
      true,
    ],
    ['pdb-present', { around: { PodDisruptionBudget: [{ spec: {} }] } }, false],
    [
      'pdb-present',
      {
        around: {
          PodDisruptionBudget: [
            {
              spec: {
                selector: {
                  matchExpressions: [
                    { key: 'app', operator: 'NotIn', values: ['app'] },
                  ],
                },
              },
            },
          ],
        },
      },
      false,
    ],
    // containers
    [
      'requests-set-ratio',
      container({ resources: { limits: { cpu: 1, memory: '1Gi' } } }),
      1,
    ],
    [
      'requests-set-ratio',
      container({ resources: { requests: { cpu: 1 } } }),
      0,
    ],
    [
      'memory-limits-set-ratio',
      {
        pod: {
          containers: [
            { name: 'a', resources: { limits: { memory: '1' } } },
            { name: 'b' },
          ],
        },
      },
      0.5,
    ],
    ['liveness-probe-ratio', container({ startupProbe: {} }), 1],
    ['liveness-probe-ratio', { kind: 'CronJob' }, undefined],
    ['readiness-probe-ratio', {}, undefined],
    ['readiness-probe-ratio', { around: { Service: [service] } }, 0],
    [
      'readiness-probe-ratio',
      {
        pod: {
          containers: [
            { name: 'a', ports: [{}], readinessProbe: {} },
            { name: 'b' },
          ],
        },
      },
      1,
    ],
    [
      'privileged-containers',
      {
        pod: {
          containers: [{ name: 'a' }],
          initContainers: [
            { name: 'b', securityContext: { privileged: true } },
          ],
        },
      },
      1,
    ],
    ['host-namespaces-used', [{}, { name: 'b', pod: { hostPID: true } }], true],
    [
      'run-as-non-root-ratio',
      {
        pod: {
          securityContext: { runAsNonRoot: true },
          containers: [
            { name: 'a' },
            { name: 'b', securityContext: { runAsNonRoot: false } },
          ],
        },
      },
      0.5,
    ],
    [
      'seccomp-set-ratio',
      {
        pod: {
          securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        },
      },
      1,
    ],
    [
      'seccomp-set-ratio',
      container({
        securityContext: { seccompProfile: { type: 'Unconfined' } },
      }),
      0,
    ],
    // pod security
    ['pss-profile', {}, 'baseline'],
    ['pss-profile', container({ securityContext: restricted }), 'restricted'],
    [
      'pss-profile',
      container({ securityContext: { ...restricted, runAsUser: 0 } }),
      'baseline',
    ],
    [
      'pss-profile',
      {
        pod: {
          containers: [{ name: 'a', securityContext: restricted }],
          volumes: [{ name: 'v', nfs: {} }],
        },
      },
      'baseline',
    ],
    [
      'pss-profile',
      { pod: { volumes: [{ name: 'v', hostPath: { path: '/' } }] } },
      'privileged',
    ],
    ['pss-profile', container({ ports: [{ hostPort: 80 }] }), 'privileged'],
    [
      'pss-profile',
      container({ securityContext: { capabilities: { add: ['SYS_ADMIN'] } } }),
      'privileged',
    ],
    [
      'pss-profile',
      container({ livenessProbe: { httpGet: { host: '10.0.0.1' } } }),
      'privileged',
    ],
    [
      'pss-profile',
      { pod: { securityContext: { sysctls: [{ name: 'kernel.msgmax' }] } } },
      'privileged',
    ],
    [
      'pss-profile',
      {
        podAnnotations: {
          'container.apparmor.security.beta.kubernetes.io/main': 'unconfined',
        },
      },
      'privileged',
    ],
    [
      'pss-profile',
      [container({ securityContext: restricted }), { name: 'b' }],
      'baseline',
    ],
    // identity
    ['dedicated-service-account', { pod: { serviceAccountName: 'own' } }, true],
    [
      'dedicated-service-account',
      [{ pod: { serviceAccountName: 'own' } }, {}],
      false,
    ],
    [
      'token-automount-off',
      {
        pod: { serviceAccountName: 'own' },
        around: account({}, { automountServiceAccountToken: false }),
      },
      true,
    ],
    [
      'token-automount-off',
      { pod: { serviceAccountName: 'own' }, around: account({}) },
      undefined,
    ],
    [
      'token-automount-off',
      { pod: { automountServiceAccountToken: true } },
      false,
    ],
    [
      'workload-identity-used',
      {
        pod: { serviceAccountName: 'own' },
        around: account({
          annotations: { 'iam.gke.io/gcp-service-account': 'a@b' },
        }),
      },
      true,
    ],
    [
      'workload-identity-used',
      {
        pod: {
          volumes: [
            {
              name: 't',
              projected: {
                sources: [
                  { serviceAccountToken: { audience: 'sts.amazonaws.com' } },
                ],
              },
            },
          ],
        },
      },
      true,
    ],
    [
      'workload-identity-used',
      {
        pod: {
          volumes: [
            {
              name: 't',
              projected: { sources: [{ serviceAccountToken: {} }] },
            },
          ],
        },
      },
      undefined,
    ],
    // secrets
    [
      'plaintext-secret-env',
      container({
        env: [
          { name: 'DB_PASSWORD', value: 'a-b-c' },
          { name: 'TOKEN_TTL', value: '3600' },
          { name: 'PASSWORD', value: '$(OTHER)' },
          { name: 'API_KEY', value: 'vault:kv/a#b' },
          { name: 'SECRET', value: '' },
        ],
      }),
      1,
    ],
    [
      'plaintext-secret-env',
      container({
        env: [
          { name: 'DB', value: 'postgres://u:p4ss@db/x' },
          { name: 'DB2', value: 'postgres://u:$(PW)@db/x' },
          { name: 'K', value: 'AKIAABCDEFGHIJKLMNOP' },
          { name: 'KEY_PASSWORD', value: '/run/secrets/pw' },
        ],
      }),
      2,
    ],
    ['secret-count', {}, 0],
    ['secret-count', [secret(), { ...secret(), name: 'b' }], 1],
    ['external-secret-used', secret(), false],
    ['external-secret-used', secret({ ExternalSecret: undefined }), undefined],
    [
      'external-secret-used',
      secret({ ExternalSecret: [{ metadata: { name: 'db' }, spec: {} }] }),
      true,
    ],
    [
      'external-secret-used',
      secret({
        VaultStaticSecret: [{ spec: { destination: { name: 'db' } } }],
      }),
      true,
    ],
    [
      'external-secret-used',
      { podAnnotations: { 'vault.hashicorp.com/agent-inject': 'true' } },
      true,
    ],
    ['external-secret-used', {}, undefined],
    // networks
    ['network-policy-ingress', {}, false],
    ['network-policy-ingress', { groups: ['cilium.io'] }, undefined],
    [
      'network-policy-ingress',
      { around: { NetworkPolicy: undefined } },
      undefined,
    ],
    ['network-policy-ingress', policy({}), true],
    ['network-policy-egress', policy({}), false],
    ['network-policy-egress', policy({ egress: [{ to: [{}] }] }), true],
    [
      'network-policy-egress',
      policy({ policyTypes: ['Egress'], egress: [{}] }),
      false,
    ],
    [
      'network-policy-ingress',
      policy({ podSelector: { matchLabels: { app: 'other' } } }),
      false,
    ],
    [
      'network-policy-ingress',
      { ...policy({}), pod: { hostNetwork: true } },
      false,
    ],
    [
      'mtls-strict',
      mesh([
        {
          metadata: { namespace: 'istio-system' },
          spec: { mtls: { mode: 'STRICT' } },
        },
      ]),
      true,
    ],
    [
      'mtls-strict',
      mesh([
        {
          metadata: { namespace: 'istio-system' },
          spec: { mtls: { mode: 'STRICT' } },
        },
        { spec: { mtls: { mode: 'PERMISSIVE' } } },
      ]),
      false,
    ],
    [
      'mtls-strict',
      mesh([
        { spec: { mtls: { mode: 'STRICT' } } },
        {
          spec: {
            selector: { matchLabels: { app: 'app' } },
            portLevelMtls: { 80: { mode: 'DISABLE' } },
          },
        },
      ]),
      false,
    ],
    ['mtls-strict', mesh([]), false],
    [
      'mtls-strict',
      mesh([{ spec: { mtls: { mode: 'STRICT' } } }], []),
      undefined,
    ],
    ['mtls-strict', {}, undefined],
    [
      'l7-policy-present',
      {
        groups: ['security.istio.io'],
        around: {
          AuthorizationPolicy: [
            {
              spec: {
                rules: [
                  {
                    from: [
                      { source: { principals: ['cluster.local/ns/a/sa/b'] } },
                    ],
                  },
                ],
              },
            },
          ],
        },
      },
      true,
    ],
    [
      'l7-policy-present',
      {
        around: {
          AuthorizationPolicy: [
            {
              spec: {
                rules: [{ from: [{ source: { ipBlocks: ['10.0.0.0/8'] } }] }],
              },
            },
          ],
        },
      },
      false,
    ],
    ['l7-policy-present', { groups: ['policy.linkerd.io'] }, undefined],
    // routes
    ['ingress-count', {}, 0],
    ['ingress-count', ingress({}), 1],
    ['ingress-tls-ratio', {}, undefined],
    ['ingress-tls-ratio', ingress({}), 0],
    [
      'ingress-tls-ratio',
      ingress({ tls: [{ hosts: ['*.x.y'] }], rules: [{ host: 'a.x.y' }] }),
      1,
    ],
    [
      'ingress-tls-ratio',
      ingress({ tls: [{ hosts: ['b.x.y'] }], rules: [{ host: 'a.x.y' }] }),
      0,
    ],
    [
      'ingress-tls-ratio',
      ingress({}, { 'alb.ingress.kubernetes.io/certificate-arn': 'arn' }),
      1,
    ],
    [
      'ingress-tls-ratio',
      route([
        { name: 'a', protocol: 'HTTPS' },
        { name: 'b', protocol: 'HTTP' },
      ]),
      0,
    ],
    [
      'ingress-tls-ratio',
      route(
        [
          { name: 'a', protocol: 'HTTPS' },
          { name: 'b', protocol: 'HTTP' },
        ],
        { sectionName: 'a' },
      ),
      1,
    ],
    ['ingress-tls-ratio', route(undefined), undefined],
    // placement
    [
      'topology-spread',
      {
        pod: {
          topologySpreadConstraints: [
            { topologyKey: 'zone', labelSelector: selector },
          ],
        },
      },
      true,
    ],
    [
      'topology-spread',
      {
        pod: {
          topologySpreadConstraints: [
            {
              topologyKey: 'zone',
              labelSelector: { matchLabels: { app: 'z' } },
            },
          ],
        },
      },
      false,
    ],
    [
      'topology-spread',
      {
        pod: {
          affinity: {
            podAntiAffinity: {
              preferredDuringSchedulingIgnoredDuringExecution: [
                {
                  podAffinityTerm: {
                    topologyKey: 'host',
                    labelSelector: selector,
                  },
                },
              ],
            },
          },
        },
      },
      true,
    ],
    ['zones-covered', { around: { Node: undefined } }, undefined],
    ['priority-class-set', { pod: { priorityClassName: 'high' } }, true],
    // images
    ['image-latest-tags', container({ image: 'host:5000/a' }), 1],
    ['image-latest-tags', container({ image: 'host:5000/a:latest' }), 1],
    [
      'image-latest-tags',
      container({ image: `a@sha256:${'0'.repeat(64)}` }),
      0,
    ],
    [
      'image-digest-pinned-ratio',
      [container({ image: `a@sha256:${'0'.repeat(64)}` }), { name: 'b' }],
      0.5,
    ],
    ['approved-registry-ratio', container({ image: 'acme/app' }), 1],
    ['approved-registry-ratio', container({ image: 'acmeevil/app' }), 0],
    ['approved-registry-ratio', container({ image: 'nginx:1.27' }), 0],
    ['approved-registry-ratio', container({ image: 'localhost:5000/app' }), 1],
    ['approved-registry-ratio', container({ image: 'ghcr.io/acme/app:1' }), 1],
    ['approved-registry-ratio', container({ image: 'ghcr.io/acme/app2:1' }), 0],
    // storage
    ['pvc-count', claim(), 1],
    [
      'pvc-count',
      {
        kind: 'StatefulSet',
        spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
        around: {
          PersistentVolumeClaim: [
            { metadata: { name: 'data-app-0' } },
            { metadata: { name: 'data-app-1' } },
            { metadata: { name: 'data-app-x-0' } },
          ],
        },
      },
      2,
    ],
    [
      'pvc-count',
      {
        kind: 'StatefulSet',
        spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
        around: { PersistentVolumeClaim: undefined },
      },
      undefined,
    ],
    ['pvc-encrypted-ratio', claim(storage({})), undefined],
    ['pvc-encrypted-ratio', claim(storage({ encrypted: 'false' })), 0],
    ['pvc-encrypted-ratio', claim(storage({ kmsKeyId: 'k' })), 1],
    ['pvc-encrypted-ratio', claim(storage({}, 'pd.csi.storage.gke.io')), 1],
    ['pvc-expandable-ratio', claim(storage({})), 0],
    ['pvc-expandable-ratio', claim({}, ''), 0],
    ['pvc-expandable-ratio', claim({ StorageClass: undefined }), undefined],
    ['pvc-snapshot-covered-ratio', claim(), undefined],
    [
      'pvc-snapshot-covered-ratio',
      claim({
        Schedule: [{ spec: { template: { includedNamespaces: ['ns'] } } }],
      }),
      1,
    ],
    [
      'pvc-snapshot-covered-ratio',
      claim({ Schedule: [{ spec: { paused: true } }] }),
      0,
    ],
    [
      'pvc-snapshot-covered-ratio',
      claim({
        Schedule: [{ spec: { template: { excludedNamespaces: ['ns'] } } }],
      }),
      0,
    ],
    [
      'pvc-snapshot-covered-ratio',
      claim({ SnapshotSchedule: [{ spec: {} }] }),
      1,
    ],
    // rollouts
    [
      'rollout-strategy',
      [
        { spec: { strategy: { type: 'Recreate' } } },
        rollout({ blueGreen: {} }),
      ],
      'recreate',
    ],
    ['rollout-strategy', rollout({ blueGreen: {} }), 'blue-green'],
    ['rollout-strategy', rollout({ canary: { steps: [{}] } }), 'canary'],
    ['rollout-strategy', rollout({ canary: {} }), 'rolling'],
    [
      'rollout-strategy',
      {
        around: {
          Canary: [
            { spec: { targetRef: target, analysis: { stepWeight: 5 } } },
          ],
        },
      },
      'canary',
    ],
    [
      'rollout-strategy',
      { kind: 'StatefulSet', spec: { updateStrategy: { type: 'OnDelete' } } },
      undefined,
    ],
    [
      'rollback-available',
      { annotations: { 'deployment.kubernetes.io/revision': '2' } },
      true,
    ],
    [
      'rollback-available',
      { annotations: { 'deployment.kubernetes.io/revision': '1' } },
      undefined,
    ],
    ['rollback-available', { spec: { revisionHistoryLimit: 0 } }, false],
    [
      'rollback-available',
      {
        kind: 'DaemonSet',
        around: {
          ControllerRevision: ['a', 'b'].map(name => ({
            metadata: {
              name,
              ownerReferences: [{ kind: 'DaemonSet', name: 'app' }],
            },
          })),
        },
      },
      true,
    ],
    ['auto-rollback', {}, undefined],
    [
      'auto-rollback',
      rollout({ canary: { steps: [{ setWeight: 5 }] } }),
      false,
    ],
    ['auto-rollback', rollout({ canary: { steps: [{ analysis: {} }] } }), true],
    [
      'auto-rollback',
      { around: { Canary: [{ spec: { targetRef: target } }] } },
      true,
    ],
    // namespaces
    [
      'dedicated-namespace',
      { around: { Deployment: [{ metadata: { name: 'app' }, spec: {} }] } },
      true,
    ],
    [
      'dedicated-namespace',
      { around: { CronJob: [{ metadata: { name: 'other' }, spec: {} }] } },
      false,
    ],
    ['dedicated-namespace', { namespace: 'default' }, false],
    ['dedicated-namespace', { around: { Rollout: undefined } }, undefined],
    [
      'resource-quota-present',
      { around: { ResourceQuota: undefined } },
      undefined,
    ],
    ['policy-violations-open', {}, undefined],
    [
      'policy-violations-open',
      {
        around: {
          PolicyReport: [
            {
              scope: target,
              results: [{ result: 'fail' }, { result: 'pass' }],
            },
            {
              results: [
                { result: 'fail', resources: [target] },
                { result: 'fail', resources: [{ kind: 'Pod', name: 'app' }] },
              ],
            },
          ],
        },
      },
      2,
    ],
    ['cost-labels-set-ratio', {}, 0],
  ])('k8s.%s of %j is %j', (fact, workloads, expected) => {
    expect(derive(workloads)[`k8s.${fact}`]).toEqual(expected);
  });

  it('counts the zones of one workload in all clusters', () => {
    const inZone = (
      cluster: string,
      zone: string,
      ready = 'True',
    ): Options => ({
      cluster,
      around: {
        Pod: [
          {
            metadata: { labels: { app: 'app' } },
            spec: { nodeName: 'n' },
            status: { conditions: [{ type: 'Ready', status: ready }] },
          },
        ],
        Node: [
          {
            metadata: {
              name: 'n',
              namespace: '',
              labels: { 'topology.kubernetes.io/zone': zone },
            },
          },
        ],
      },
    });
    const zones = (...workloads: Options[]) =>
      derive(workloads)['k8s.zones-covered'];
    expect(zones(inZone('a', 'eu-1a'), inZone('b', 'eu-1b'))).toBe(2);
    expect(zones(inZone('a', 'eu-1a'), inZone('b', 'eu-1a'))).toBe(1);
    expect(zones(inZone('a', 'eu-1a'), inZone('b', 'eu-1b', 'False'))).toBe(1);
  });

  it('says of what it may not have seen only what is proved', () => {
    const facts = derive(
      container({ securityContext: { ...restricted, privileged: true } }),
      false,
    );
    expect(
      Object.fromEntries(
        Object.entries(facts).filter(([, value]) => value !== undefined),
      ),
    ).toEqual({
      'k8s.workload-found': true,
      'k8s.pss-profile': 'privileged',
      'k8s.hpa-present': false,
      'k8s.hpa-beyond-cpu-memory': false,
      'k8s.pdb-present': false,
      'k8s.dedicated-service-account': false,
      'k8s.network-policy-ingress': false,
      'k8s.network-policy-egress': false,
      'k8s.l7-policy-present': false,
      'k8s.topology-spread': false,
      'k8s.priority-class-set': false,
      'k8s.resource-quota-present': false,
      'k8s.limit-range-present': false,
    });
    expect(derive([], true)).toEqual({ 'k8s.workload-found': false });
    expect(derive([], false)['k8s.workload-found']).toBeUndefined();
  });

  it('reports no fact that it does not declare', () => {
    const facts = Object.keys(derive({}));
    expect(facts.filter(fact => !FACTS.includes(fact))).toEqual([]);
    expect(FACTS.filter(fact => !facts.includes(fact))).toEqual([]);
  });
});
