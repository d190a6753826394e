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

/** The shape of a file as repositories have it, and what is to be said of it. */
export interface Shape {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly code: number;
  /** Refs of what is evaluated. */
  readonly entities: readonly string[];
  /** `line code` of every problem. */
  readonly problems: readonly string[];
}

const component = (
  name: string,
  annotations = '',
  spec = '',
) => `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
${annotations}spec:
  type: service
  lifecycle: production
  owner: team-a
${spec}`;

const fact = 'facts.platform-maturity.io/k8s.secret-in-git-findings';

/** A megabyte-sized definition, as generated API descriptions are. */
const LARGE = Array.from(
  { length: 70_000 },
  (_, index) =>
    `      /v1/things/{id}/parts-of-this-thing/${index}: { get: {} }`,
).join('\n');

export const SHAPES: readonly Shape[] = [
  {
    name: 'one component',
    text: component('plain'),
    code: 0,
    entities: ['component:default/plain'],
    problems: [],
  },
  {
    name: 'a comment, a document start and a document end',
    text: `# yaml-language-server: $schema=https://json.schemastore.org/catalog-info.json\n---\n${component(
      'commented',
    )}...\n`,
    code: 0,
    entities: ['component:default/commented'],
    problems: [],
  },
  {
    name: 'several kinds in one file, with an empty document between and at the end',
    text: `${component('web', '', '  system: shop\n')}---\n---
apiVersion: backstage.io/v1alpha1
kind: System
metadata: { name: shop, namespace: default }
spec: { owner: team-a }
---
apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: orders
  annotations: {"${fact}": "no"}
spec: { type: openapi, lifecycle: production, owner: team-a, definition: "openapi: 3.1.0" }
---
`,
    code: 2,
    entities: [
      'api:default/orders',
      'component:default/web',
      'system:default/shop',
    ],
    problems: ['21 invalid-value'],
  },
  {
    name: 'carriage returns',
    text: component('windows', `  annotations:\n    ${fact}: zero\n`).replace(
      /\n/g,
      '\r\n',
    ),
    code: 2,
    entities: ['component:default/windows'],
    problems: ['6 invalid-value'],
  },
  {
    name: 'a byte order mark',
    text: `\ufeff${component('marked')}`,
    code: 0,
    entities: ['component:default/marked'],
    problems: [],
  },
  {
    name: 'tabs for indentation',
    text: 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n\tname: tabs\n',
    code: 2,
    entities: [],
    problems: ['4 yaml'],
  },
  {
    name: 'a number where the catalog wants text',
    text: component(
      'unquoted',
      `  annotations:\n    a.example/b: x\n    ${fact}: 0\n`,
    ),
    code: 2,
    entities: [],
    problems: ['7 not-text'],
  },
  {
    name: 'a number in an annotation of others',
    text: component(
      'port',
      '  annotations:\n    a.example/b: x\n    a.example/port: 8080\n',
    ),
    code: 2,
    entities: [],
    problems: ['7 refused'],
  },
  {
    name: 'anchors and aliases',
    text: component(
      'anchored',
      `  annotations:\n    a.example/zero: &zero "0"\n    ${fact}: *zero\n`,
    ),
    code: 0,
    entities: ['component:default/anchored'],
    problems: [],
  },
  {
    name: 'an alias for the whole of the annotations',
    text: `${component(
      'aliased',
      `  labels: &shared\n    ${fact}: none\n  annotations: *shared\n`,
    )}`,
    code: 2,
    entities: ['component:default/aliased'],
    problems: ['6 invalid-value'],
  },
  {
    name: 'an alias without an anchor',
    text: component('lost', '  labels: *nowhere\n'),
    code: 2,
    entities: [],
    problems: ['5 yaml'],
  },
  {
    name: 'the same key twice',
    text: component(
      'twice',
      `  annotations:\n    ${fact}: "0"\n    ${fact}: "1"\n`,
    ),
    code: 2,
    entities: [],
    problems: ['7 yaml'],
  },
  {
    name: 'the skeleton of a template with expressions',
    text: `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: \${{ values.name }}
  description: \${{ values.description | dump }}
  annotations:
    github.com/project-slug: \${{ values.destination.owner + "/" + values.destination.repo }}
    ${fact}: \${{ values.findings }}
    facts.platform-maturity.io/no.such-fact: "1"
spec: { type: service, lifecycle: experimental, owner: "\${{ values.owner }}" }
`,
    code: 2,
    entities: ['component:default/${{ values.name }}'],
    problems: ['8 placeholder', '9 unknown-fact'],
  },
  {
    name: 'the skeleton of a template with statements',
    text: `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: x
  {%- if values.slug %}
  annotations:
    github.com/project-slug: \${{ values.slug }}
  {%- endif %}
`,
    code: 0,
    entities: [],
    problems: ['5 template'],
  },
  {
    name: 'a definition and an annotation from other files',
    text: `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: billing
  annotations:
    ${fact}:
      $text: ./findings.txt
spec:
  type: openapi
  lifecycle: production
  owner: user:guest
  definition:
    $text: https://example.org/openapi.yaml
`,
    code: 0,
    entities: ['api:default/billing'],
    problems: ['6 placeholder'],
  },
  {
    name: 'a location of further files',
    text: `apiVersion: backstage.io/v1alpha1
kind: Location
metadata: { name: all, annotations: { "backstage.io/managed-by": nobody } }
spec: { type: url, targets: ["./a.yaml", "./b/*.yaml"] }
`,
    code: 0,
    entities: ['location:default/all'],
    problems: [],
  },
  {
    name: 'groups and users',
    text: `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-a, namespace: Sales }
spec: { type: team, profile: { displayName: A }, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ada.l }
spec: { memberOf: [sales/team-a] }
`,
    code: 0,
    entities: ['group:sales/team-a', 'user:default/ada.l'],
    problems: ['3 refused-as-a-rule'],
  },
  {
    name: 'a software template with steps full of expressions',
    text: `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata: { name: node-service, title: Node, tags: [recommended] }
spec:
  owner: platform
  type: service
  parameters: [{ title: Name, required: [name], properties: { name: { type: string } } }]
  steps:
    - { id: fetch, action: "fetch:template", input: { url: ./skeleton, values: { name: "\${{ parameters.name }}" } } }
`,
    code: 0,
    entities: ['template:default/node-service'],
    problems: [],
  },
  {
    name: 'a kind of somebody else',
    text: `apiVersion: example.org/v1beta7
kind: DataProduct
metadata: { name: churn, annotations: { "platform-maturity.io/teir": "1" } }
spec: { anything: [1, 2] }
`,
    code: 2,
    entities: ['dataproduct:default/churn'],
    problems: ['3 unknown-annotation'],
  },
  {
    name: 'a component beside a Kubernetes manifest',
    text: `${component('deployed')}---
apiVersion: apps/v1
kind: Deployment
metadata: { name: deployed, labels: { app: deployed } }
spec: { replicas: 2, template: { spec: { containers: [] } } }
`,
    code: 0,
    entities: ['component:default/deployed', 'deployment:default/deployed'],
    problems: [],
  },
  {
    name: 'a subcomponent, relations and links as some tools write them',
    text: component(
      'part',
      '  links: [{ url: "https://example.org", title: Site, icon: web }]\n  tags: [java, "c++"]\n',
      '  subcomponentOf: whole\n  dependsOn: [resource:db]\nrelations: [{ type: ownedBy, targetRef: group:default/team-a }]\n',
    ),
    code: 0,
    entities: ['component:default/part'],
    problems: [],
  },
  {
    name: 'links that are no list',
    text: component('links', '  links: https://example.org\n'),
    code: 2,
    entities: [],
    problems: ['5 refused'],
  },
  {
    name: 'block texts and long keys',
    text: component(
      'texts',
      `  description: >-\n    One\n    two\n\n  annotations:\n    ? ${fact}\n    : |\n      none\n`,
    ),
    code: 2,
    entities: ['component:default/texts'],
    problems: ['10 invalid-value'],
  },
  {
    name: 'the same entity twice',
    text: `${component('again')}---\n${component('again')}`,
    code: 0,
    entities: ['component:default/again'],
    problems: ['10 duplicate-entity'],
  },
  {
    name: 'JSON',
    text: JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: { name: 'db' },
      spec: { type: 'database', owner: 'team-a' },
    }),
    code: 0,
    entities: ['resource:default/db'],
    problems: [],
  },
  {
    name: 'no metadata',
    text: 'apiVersion: backstage.io/v1alpha1\nkind: Component\nspec: {}\n',
    code: 2,
    entities: [],
    problems: ['1 not-an-entity'],
  },
  {
    name: 'metadata that is a list, and a name that is a number',
    text: 'kind: Component\nmetadata: [name, x]\n---\nkind: Component\nmetadata: { name: 7 }\n',
    code: 2,
    entities: [],
    problems: ['1 not-an-entity', '4 not-an-entity'],
  },
  {
    name: 'a list of entities',
    text: `- kind: Component\n  metadata: { name: x }\n`,
    code: 2,
    entities: [],
    problems: ['1 not-an-entity'],
  },
  {
    name: 'prose',
    text: 'This service sells: things. It is: owned by: nobody\n',
    code: 2,
    entities: [],
    problems: ['1 yaml'],
  },
  {
    name: 'one sound document after a broken one',
    text: `kind: [Component\n---\n${component('sound')}`,
    code: 2,
    entities: ['component:default/sound'],
    problems: ['2 yaml'],
  },
  {
    name: 'an empty file',
    text: '',
    code: 2,
    entities: [],
    problems: ['1 empty'],
  },
  {
    name: 'only comments',
    text: '# to be done\n\n',
    code: 2,
    entities: [],
    problems: ['1 empty'],
  },
  {
    name: 'binary',
    text: Uint8Array.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe, 0x00, 0x41]),
    code: 2,
    entities: [],
    problems: ['1 not-text'],
  },
  {
    name: 'another encoding',
    text: Uint8Array.from([...Buffer.from(component('caf')), 0xe9, 0x0a]),
    code: 2,
    entities: [],
    problems: ['1 not-text'],
  },
  {
    name: 'aliases that would fill the memory',
    text: `a: &a [x, x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
      .split('')
      .map((key, index) => {
        const before = 'abcdefgh'[index];
        return `${key}: &${key} [${Array(10).fill(`*${before}`).join(', ')}]`;
      })
      .join('\n')}\n`,
    code: 2,
    entities: [],
    problems: ['1 yaml'],
  },
  {
    name: 'five megabytes',
    text: `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: large
spec:
  type: openapi
  lifecycle: production
  owner: team-a
  definition: |
    paths:
${LARGE}
---
${component('after', '  annotations:\n    facts.platform-maturity.io/x: y\n')}`,
    code: 2,
    entities: ['api:default/large', 'component:default/after'],
    problems: ['70017 unknown-fact'],
  },
];
