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

import { exampleAssessment } from '../__testUtils__/examplePlatform';
import { aspects } from '../../filters/__testUtils__/organisationFixture';
import { AspectsView } from '../assessment/useAspectsView';
import { RoadmapStage, stagesOfAspects } from './RoadmapStage';
import {
  RoadmapWords,
  roadmapToCsv,
  roadmapToMarkdown,
  roadmapToText,
} from './roadmapText';

const words: RoadmapWords = {
  heading: 'Roadmap of Runway',
  stage: ({ area, level, title }) => `${area} ${level}: ${title}`,
  area: ({ area }) => area ?? 'Platform',
  state: ({ state }) => state,
  effort: ({ effort }) => effort ?? '',
  noSteps: 'Nothing is open.',
  columns: [
    'Order',
    'Model',
    'Area',
    'Level',
    'Stage',
    'Step',
    'Advice',
    'State',
    'Effort',
  ],
};

const stages: RoadmapStage[] = [
  ...stagesOfAspects({
    assessment: exampleAssessment,
    model: aspects,
  } as AspectsView),
  {
    id: 'x',
    model: '@model',
    level: 1,
    title: '-2+3',
    steps: [{ title: '=HYPERLINK("http://evil")', state: 'failed' }],
  },
  { id: 'y', model: 'Aspects', level: 2, title: 'Done', steps: [] },
];

describe('roadmapText', () => {
  it('writes a roadmap as text', () => {
    expect(roadmapToText(stages.slice(0, 1), words)).toBe(
      [
        'Roadmap of Runway',
        '',
        'Security 2: By a team',
        '  1. There is a =roadmap',
        '     Write one, and tell "everybody"',
        '',
      ].join('\n'),
    );
  });

  it('writes a roadmap as tasks in Markdown', () => {
    expect(roadmapToMarkdown(stages.slice(0, 1), words)).toBe(
      [
        '# Roadmap of Runway',
        '',
        '## Security 2: By a team',
        '',
        '- [ ] **There is a =roadmap** – unknown, small',
        '  Write one, and tell "everybody"',
        '',
      ].join('\n'),
    );
    expect(roadmapToMarkdown(stages, words)).toContain('Nothing is open.');
  });

  it('writes a roadmap as CSV that no spreadsheet runs', () => {
    const [header, first, second, third] = roadmapToCsv(stages, words).split(
      '\r\n',
    );
    expect(header).toBe(
      '"Order","Model","Area","Level","Stage","Step","Advice","State","Effort"',
    );
    expect(first).toBe(
      '"1","Aspects","Security","2","By a team","There is a =roadmap","Write one, and tell ""everybody""","unknown","small"',
    );
    expect(second).toBe(
      `"2","'@model","Platform","1","'-2+3","'=HYPERLINK(""http://evil"")","","failed",""`,
    );
    expect(third).toBe(
      '"3","Aspects","Platform","2","Done","Nothing is open.","","",""',
    );
  });
});
