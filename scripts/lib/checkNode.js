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

var OLDEST = 20;

/**
 * Ends the process with a clear word when Node is too old. Written in old
 * JavaScript, so that an old Node gets as far as saying it.
 */
function checkNode() {
  var major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST) {
    process.stderr.write(
      '\nThis is Node ' +
        process.versions.node +
        ', which is too old. Please install Node 20, 22 or 24\n' +
        '(https://nodejs.org) and try again.\n\n',
    );
    process.exit(1);
  }
}

module.exports = { checkNode: checkNode };
