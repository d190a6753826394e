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

import { filterChanges, filterSearch, readFilter } from './filterParams';
import { listQuery, subjectQuery } from './filterQuery';

const address =
  'kind=component&type=service&owner=group:default/a&owner=none&mine=true&children=true&system=system:default/s&lifecycle=production&tag=java&tag=go&text=pay&level=0&level=none&category=security&practice=secrets&state=failed&state=nonsense';

describe('the filter in the address', () => {
  const filter = readFilter(new URLSearchParams(address));

  it('comes back from the address that it is written to', () => {
    const search = filterSearch({ filter, params: { model: 'm' } });
    expect(readFilter(new URLSearchParams(search))).toEqual(filter);
    expect(new URLSearchParams(search).get('model')).toBe('m');
  });

  it('leaves no trace when nothing is filtered by', () => {
    expect(filterSearch({ filter: readFilter(new URLSearchParams()) })).toBe(
      '',
    );
    expect(filterChanges({ mine: false, tag: [], text: undefined })).toEqual({
      mine: undefined,
      tag: [],
      text: undefined,
    });
  });

  it('asks for the owners and what the reader owns, each once', () => {
    expect(
      subjectQuery({
        filter,
        model: 'm',
        ownRefs: ['user:default/ann', 'group:default/a'],
      }),
    ).toEqual({
      model: 'm',
      kind: ['component'],
      type: ['service'],
      owner: ['group:default/a', 'none', 'user:default/ann'],
      children: true,
      system: ['system:default/s'],
      lifecycle: ['production'],
      tag: ['java', 'go'],
      text: 'pay',
    });
  });

  it('asks for a golden path with how one stands to it', () => {
    const onPath = readFilter(
      new URLSearchParams(
        'path=library&pathState=drifted&pathState=nonsense&step=docs&stepState=open',
      ),
    );
    const options = { model: 'm', ownRefs: [] };
    expect(listQuery({ ...options, filter: onPath })).toEqual({
      model: 'm',
      path: 'library',
      pathState: ['drifted'],
      step: 'docs',
      stepState: ['open'],
    });
    expect(
      listQuery({ ...options, filter: { ...onPath, path: undefined } }),
    ).toEqual({ model: 'm' });
    expect(subjectQuery({ ...options, filter: onPath })).toEqual({
      model: 'm',
    });
  });

  it('asks for results in lists only, and for states that exist', () => {
    expect(listQuery({ filter, model: 'm', ownRefs: [] })).toMatchObject({
      level: ['0', 'none'],
      category: 'security',
      practice: 'secrets',
      state: ['failed'],
    });
    expect(
      listQuery({
        filter: { ...filter, practice: undefined },
        model: 'm',
        ownRefs: [],
      }),
    ).not.toHaveProperty('state');
  });
});
