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

import { ReactNode, createContext, useContext } from 'react';

const LanguageContext = createContext<string | undefined>(undefined);

export interface ModelLanguageProps {
  /** The language tag that the model names, if it names one. */
  language: string | undefined;
  children: ReactNode;
}

/** Says in which language the texts of the model within are. */
export function ModelLanguage(props: ModelLanguageProps) {
  const { language, children } = props;
  return (
    <LanguageContext.Provider value={language}>
      {children}
    </LanguageContext.Provider>
  );
}

export function useModelLanguage(): string | undefined {
  return useContext(LanguageContext);
}
