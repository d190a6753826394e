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

'use strict';

// Loaded before the peer: counts what it sends to PostgreSQL, and tells its
// parent process when it is asked.
const { createRequire } = require('node:module');
const path = require('node:path');

const requireOfPeer = createRequire(path.join(process.cwd(), 'package.json'));
const { Client } = requireOfPeer('pg');

let total = 0;
const query = Client.prototype.query;
Client.prototype.query = function counted(...args) {
  total += 1;
  return query.apply(this, args);
};

process.on('message', () => process.send(total));
process.on('disconnect', () => process.exit(0));
