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

import { JsonObject } from '@backstage/types';
import {
  WhatIfAnswer,
  WhatIfMovesAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query } from '../http';
import { RowCaller } from '../insights';

export interface StartWhatIfRequest extends RowCaller {
  modelId: string;
  /** YAML or JSON text, or a document. */
  model: string | JsonObject;
}

export interface WhatIfRequest extends RowCaller {
  id: string;
}

/**
 * Tries drafts of models on the whole catalog. What a caller may not read is
 * neither named nor counted.
 */
export interface WhatIfService {
  /**
   * @throws NotFoundError if there is no such model, RequestMistakes with every
   *   mistake of the draft, ConflictError while another one is not finished
   */
  start(request: StartWhatIfRequest): Promise<WhatIfAnswer>;

  /** @throws NotFoundError if there is none, or none any more */
  get(request: WhatIfRequest): Promise<WhatIfAnswer>;

  /**
   * Who drops, or climbs.
   *
   * @throws NotFoundError if there is none, RequestMistakes, ConflictError
   *   while it has no result
   */
  moves(request: WhatIfRequest & { query: Query }): Promise<WhatIfMovesAnswer>;

  /**
   * Ends one that is not finished; one that is stays as it is.
   *
   * @throws NotFoundError if there is none
   */
  cancel(request: WhatIfRequest): Promise<WhatIfAnswer>;
}
