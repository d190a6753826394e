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

import { testModel } from '../__testUtils__/testModel';
import { TestSubject } from '../__testUtils__/testRows';
import { testView } from '../__testUtils__/testView';
import { matchFilter } from './matchFilter';
import { Tree } from './Tree';

const model = testModel();

function place(kind: string, name: string, parent?: string): TestSubject {
  return {
    kind,
    name,
    parent: parent && `${kind.toLowerCase()}:default/${parent}`,
  };
}

function treeOf(...groups: TestSubject[]) {
  const view = testView(model, groups);
  const tree = Tree.of(view.subjects, 'group');
  const code = (name: string) =>
    view.subjects.refs.codeOf(`group:default/${name}`) ?? -1;
  const names = (codes: Iterable<number>) =>
    [...codes].map(one => view.subjects.refs.textOf(one)?.split('/')[1]);
  return {
    below: (name: string) => names(tree.below([code(name)])).sort(),
    pathTo: (name: string) => names(tree.pathTo(code(name))),
  };
}

describe('Tree', () => {
  it('leads down to everything below, and up to the top', () => {
    const { below, pathTo } = treeOf(
      place('Group', 'top'),
      place('Group', 'a', 'top'),
      place('Group', 'b', 'top'),
      place('Group', 'c', 'a'),
      place('Group', 'alone'),
    );
    expect(below('top')).toEqual(['a', 'b', 'c', 'top']);
    expect(below('alone')).toEqual(['alone']);
    expect(pathTo('c')).toEqual(['top', 'a', 'c']);
    expect(pathTo('top')).toEqual(['top']);
  });

  it('ends circles, with one top for all that hang on them', () => {
    const { below, pathTo } = treeOf(
      place('Group', 'one', 'three'),
      place('Group', 'two', 'one'),
      place('Group', 'three', 'two'),
      place('Group', 'leaf', 'three'),
      place('Group', 'self', 'self'),
    );
    expect(below('two')).toEqual(['leaf', 'one', 'three', 'two']);
    expect(pathTo('one')).toEqual(['one']);
    expect(pathTo('three')).toEqual(['one', 'two', 'three']);
    expect(pathTo('leaf')).toEqual(['one', 'two', 'three', 'leaf']);
    expect(pathTo('self')).toEqual(['self']);
  });

  it('lets a domain stand for all that is in the domains below it', () => {
    const view = testView(model, [
      place('Domain', 'money'),
      place('Domain', 'cards', 'money'),
      { kind: 'System', name: 'pay', domain: 'domain:default/cards' },
      { name: 'inside', system: 'system:default/pay' },
      { name: 'outside' },
    ]);
    const find = (children: boolean) =>
      matchFilter(view, {
        filter: {
          kinds: ['component'],
          domains: ['domain:default/money'],
          children,
        },
      }).count();
    expect([find(false), find(true)]).toEqual([0, 1]);
  });
});
