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

import { Ledger } from './Ledger';
import { FactOnRecord } from './records';

const fact = (options: Partial<FactOnRecord>): FactOnRecord => ({
  entityRef: 'component:default/a',
  fact: 'ci.tests',
  source: 'ci',
  value: 1,
  observedAt: 1_000,
  ...options,
});

describe('Ledger', () => {
  it('wants the newest observation of what was accepted', () => {
    const ledger = new Ledger();
    ledger.note([fact({ value: 2, observedAt: 2_000 })], {
      sentAt: 1,
      acceptedAt: 2,
    });
    ledger.note([fact({ value: 1, observedAt: 1_000 })], {
      sentAt: 3,
      acceptedAt: 4,
    });

    expect(ledger.compare([fact({ value: 2, observedAt: 2_000 })])).toEqual([]);
    expect(ledger.compare([fact({ value: 1 })])).toHaveLength(1);
    expect(ledger.compare([])).toHaveLength(1);
  });

  it('wants the later of two writes of one moment, either of two at once', () => {
    const ledger = new Ledger();
    ledger.note([fact({ value: 1 })], { sentAt: 1, acceptedAt: 3 });
    ledger.note([fact({ value: 2 })], { sentAt: 2, acceptedAt: 4 });

    expect(ledger.compare([fact({ value: 1 })])).toEqual([]);
    expect(ledger.compare([fact({ value: 2 })])).toEqual([]);

    ledger.note([fact({ value: 3 })], { sentAt: 5, acceptedAt: 6 });
    expect(ledger.compare([fact({ value: 2 })])).toHaveLength(1);
    expect(ledger.compare([fact({ value: 3 })])).toEqual([]);
  });

  it('takes a write without an answer as perhaps stored', () => {
    const ledger = new Ledger();
    ledger.note([fact({ value: 1 })], { sentAt: 1 });
    expect(ledger.compare([])).toEqual([]);
    expect(ledger.compare([fact({ value: 1 })])).toEqual([]);

    ledger.note([fact({ value: 2, observedAt: 2_000 })], {
      sentAt: 2,
      acceptedAt: 3,
    });
    // An older one cannot have replaced it.
    expect(ledger.compare([fact({ value: 1 })])).toHaveLength(1);
  });

  it('names what nobody has sent', () => {
    expect(new Ledger().compare([fact({})])).toEqual([
      {
        key: 'component:default/a ci.tests ci',
        expected: [],
        found: fact({}),
      },
    ]);
  });
});
