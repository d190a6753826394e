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

/** A moment at which a replica is killed or stopped, seen in what it sends to PostgreSQL. */
export interface Trap {
  /** What the statement begins with. */
  statement: string;
  /** The first one that is sent, the second, and so on. */
  occurrence: number;
  /**
   * `sent`: the statement is on its way, its answer is not there; `commit`: so
   * is the end of its transaction.
   */
  moment: 'sent' | 'commit';
  /** A stopped one goes on when it is told to. */
  signal: 'SIGKILL' | 'SIGSTOP';
}

/** What the replica says with its last breath. */
export interface TrapReport {
  /** Milliseconds. */
  at: number;
  /** The statement after which it was. */
  statement: string;
}

/** The line of the log that carries the report. */
export const TRAP_LINE = 'maturity-trap ';
