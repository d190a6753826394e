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

import { ResponseError } from '@backstage/errors';
import { act, renderHook } from '@testing-library/react';
import { useAsyncState } from './useAsyncState';

/** Loads that the test ends one by one. */
function openLoads() {
  const loads: {
    signal: AbortSignal;
    resolve: (value: string) => void;
    reject: (error: unknown) => void;
  }[] = [];
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      loads.push({ signal, resolve, reject });
    });
  return { loads, load };
}

describe('useAsyncState', () => {
  it('drops and aborts what a newer load overtook', async () => {
    const { loads, load } = openLoads();
    const { result, rerender } = renderHook(
      ({ id }) => useAsyncState({ load, deps: [id] }),
      { initialProps: { id: 1 } },
    );
    expect(result.current).toEqual({ status: 'loading' });
    rerender({ id: 2 });
    expect(loads[0].signal.aborted).toBe(true);
    await act(async () => {
      loads[1].resolve('second');
      loads[0].resolve('first');
    });
    expect(result.current).toMatchObject({ status: 'ready', value: 'second' });
  });

  it('keeps the value before while a newer one is on its way', async () => {
    const { loads, load } = openLoads();
    const { result, rerender } = renderHook(
      ({ id }) => useAsyncState({ load, deps: [id], keepPrevious: true }),
      { initialProps: { id: 1 } },
    );
    await act(async () => loads[0].resolve('first'));
    rerender({ id: 2 });
    expect(result.current).toMatchObject({
      status: 'ready',
      value: 'first',
      refreshing: true,
    });
    await act(async () => loads[1].resolve('second'));
    expect(result.current).toMatchObject({
      value: 'second',
      refreshing: false,
    });
  });

  it('fails with an error and loads again', async () => {
    const { loads, load } = openLoads();
    const { result } = renderHook(() => useAsyncState({ load, deps: [] }));
    await act(async () => loads[0].reject('no network'));
    expect(result.current).toMatchObject({
      status: 'failed',
      error: new Error('no network'),
    });
    await act(async () => {
      if (result.current.status === 'failed') {
        result.current.reload();
      }
    });
    expect(result.current).toEqual({ status: 'loading' });
    await act(async () => loads[1].resolve('there'));
    expect(result.current).toMatchObject({ status: 'ready', value: 'there' });
  });

  it('fails with what the backend said', async () => {
    const { loads, load } = openLoads();
    const { result } = renderHook(() => useAsyncState({ load, deps: [] }));
    const answer = {
      ok: false,
      status: 403,
      statusText: 'Forbidden',
      headers: new Headers({ 'content-type': 'application/json' }),
      text: async () =>
        JSON.stringify({
          error: { name: 'NotAllowedError', message: 'Ask the platform team' },
          response: { statusCode: 403 },
        }),
    };
    const refused = await ResponseError.fromResponse(answer as never);
    await act(async () => loads[0].reject(refused));
    expect(result.current).toMatchObject({
      status: 'failed',
      error: { name: 'NotAllowedError', message: 'Ask the platform team' },
    });
  });

  it('asks no more after the page was left', () => {
    const { loads, load } = openLoads();
    const { unmount } = renderHook(() => useAsyncState({ load, deps: [] }));
    unmount();
    expect(loads[0].signal.aborted).toBe(true);
  });
});
