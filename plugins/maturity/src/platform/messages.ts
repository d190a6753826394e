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

export const platformMessages = {
  title: 'Platform',
  which: 'Which platform',
  isDefault: '{{title}} (default)',
  ownedBy: 'Owned by',
  views: {
    label: 'View',
    stand: 'Where it stands',
    assess: 'Self-assessment',
    targets: 'Targets and roadmap',
  },
  empty: {
    title: 'No entity stands for the platform yet',
    description:
      'The platform is assessed as an entity of its own. Give the system that is your platform the type `platform`; the next scan finds it.',
    several:
      'Where several systems are of this type, `maturity.platform` names the one that this page begins with.',
    copy: 'Copy the entry',
    noModelTitle: 'No model asks how a platform is run',
    noModelDescription:
      'Add `- builtin: cncf` to `maturity.models` in the configuration of the portal.',
    noLadderTitle: 'No model with levels asks the platform',
    noLadderDescription:
      'Add `- builtin: five-level` to `maturity.models` in the configuration of the portal.',
  },
  pain: {
    title: 'What hurts?',
    description:
      'Choose what you hear most. It says where to look first; nobody has to improve everything.',
    group: 'Seen by {{model}}',
    more: 'More, seen by {{model}}',
    clear: 'Choose anew',
    result: 'Look here first',
    chosen_one: 'Named by {{count}} of what you chose',
    chosen_other: 'Named by {{count}} of what you chose',
    assess: 'Assess {{aspect}}',
    practices: 'Practices of {{category}}',
    advice: 'What helps',
    begin: 'Begin with',
  },
  ladder: {
    notScored: 'Not scored yet',
    level: 'Level {{level}} of {{total}} · {{title}}',
    belowFirst: 'Before level 1 of {{total}}',
    scorecard: 'Open the scorecard',
    next: 'Next: level {{level}} · {{title}}',
    atTop: 'The last level is reached. What keeps it:',
    audience: 'Whom it is for',
    requires: 'What it requires',
    ready: '{{done}} of {{total}} are in place',
    benefits: 'What it brings',
    do: 'Do',
    dont: "Don't",
    only: 'What only the platform can show',
    onlyDescription:
      'No component proves these practices. They are asked of the platform itself.',
    onlyNone: 'The model asks nothing of the platform alone.',
    fromLevel: 'from level {{level}}',
    knownByYou: 'Nobody can attest this one; you know it.',
  },
  statement: {
    attest: 'Attest',
    attestOf: 'Attest: {{what}}',
    again: 'Attest again',
    againOf: 'Attest again: {{what}}',
    revoke: 'Take back',
    revokeOf: 'Take back: {{what}}',
    by: '{{who}} said so {{when}}, until {{until}}',
    seen: '{{grade}}, {{when}}',
    expiresSoon: 'Expires soon',
    evidence: 'Evidence',
    mayNot:
      'You may read this, but attesting needs the permission `maturity.attestation.create`.',
    notSaved: 'Not saved',
  },
  assessment: {
    progress: '{{done}} of {{total}} aspects assessed',
    begin: 'Begin the self-assessment',
    go: 'Go on with {{aspect}}',
    again: 'Look through it again',
    assess: 'Assess {{aspect}}',
    lookAgain: 'Look again at {{aspect}}',
    notYet: 'Not assessed yet',
    levelOf: 'Level {{level}} · {{title}}',
    target: 'Target {{level}}',
    noTarget: 'No target',
    steps: 'Aspects',
    done: 'assessed',
    open: 'open',
    step: 'Aspect {{number}} of {{total}}: {{title}}',
    choose: 'Which of these is true today?',
    chooseHint:
      'Take what is true, not what you aim at. Where two are partly true take the lower. Each aspect stands on its own, and the highest level is not the goal.',
    save: 'Save',
    saveAndGo: 'Save and go on',
    previous: 'Previous aspect',
    skip: 'Next aspect',
    saved: 'Saved: {{aspect}}, level {{level}}.',
    finish: 'All aspects are assessed. Choose where you want to go.',
    toTargets: 'Choose targets',
    contradicts: 'Something else was seen',
    contradictsText:
      'Below the attested level this does not hold: {{checks}}. Talk about it.',
    characteristics: 'What level {{level}} looks like',
    characteristicsHint:
      'These never lift or lower the level; what is open goes into the roadmap.',
    current: 'attested now',
  },
  targets: {
    title: 'Where it should be',
    description:
      'Choose per aspect. The top is not the goal: every level costs more than the one before, and the level next to yours is where to look.',
    chart: 'Now and target by aspect',
    aspect: 'Aspect',
    now: 'Now',
    target: 'Target',
    chosenBy: 'Chosen by',
    none: 'No target',
    level: '{{level}} · {{title}}',
    nextLevel: '{{level}} · {{title}} (next)',
    targetOf: 'Target for {{aspect}}',
    advice: 'What the source advises',
    annotation: 'The catalog entry',
    configuration: 'The configuration',
    mayNot:
      'You may read this, but choosing targets needs the permission `maturity.model.manage`.',
    notSaved: 'Not saved',
    saved: 'Saved.',
    overall: 'The level to aim at',
    overallOf: '{{model}}: the level to aim at',
  },
  roadmap: {
    title: 'Roadmap',
    description: 'What lies between now and the targets, step by step.',
    empty: 'Nothing to do yet',
    emptyDescription:
      'Choose a target above the present level of an aspect, and the steps that lead there stand here.',
    stage: '{{area}}, level {{level}}: {{title}}',
    attest: 'When this describes the platform, attest level {{level}}.',
    platformLevel: 'Platform',
    steps_one: '{{count}} step',
    steps_other: '{{count}} steps',
    noSteps: 'All its characteristics hold.',
    copy: 'Copy as text',
    markdown: 'Export Markdown',
    csv: 'Export CSV',
    heading: 'Roadmap of {{platform}}',
    requirement: 'Needed first',
    columns: {
      order: 'Order',
      model: 'Model',
      area: 'Area',
      level: 'Level',
      stage: 'Stage',
      step: 'Step',
      advice: 'What to do',
      state: 'State',
      effort: 'Effort',
    },
  },
} as const;
