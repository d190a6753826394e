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

/** As an adopter has them; the guide on moving shows what becomes of these. */
const CHECKS = {
  groupOwnerCheck: check({
    name: 'Group owner',
    retriever: 'entityOwnershipFactRetriever',
    condition: { fact: 'hasGroupOwner', operator: 'equal', value: true },
  }),
  tagsCheck: check({
    name: 'Tags',
    retriever: 'entityMetadataFactRetriever',
    condition: { fact: 'hasTags', operator: 'equal', value: true },
  }),
  coverageCheck: check({
    name: 'Coverage',
    retriever: 'serviceReviewFactRetriever',
    condition: {
      fact: 'coverage',
      operator: 'greaterThanInclusive',
      value: 0.8,
    },
  }),
  podSecurityCheck: check({
    name: 'Pod security',
    retriever: 'serviceReviewFactRetriever',
    condition: { fact: 'podSecurity', operator: 'equal', value: 'restricted' },
  }),
};

function check({ name, retriever, condition }) {
  return {
    type: 'json-rules-engine',
    name,
    description: name,
    factIds: [retriever],
    rule: { conditions: { all: [condition] } },
  };
}

module.exports = { CHECKS };
