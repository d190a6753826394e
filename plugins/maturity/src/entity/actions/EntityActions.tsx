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

import { Entity } from '@backstage/catalog-model';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntityOwnership } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  FactDefinition,
  MaturityModelDocument,
  maturityAttestationCreatePermission,
  maturityWaiverApprovePermission,
  maturityWaiverRequestPermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { createContext, ReactNode, useContext, useMemo } from 'react';
import { ScorecardView } from '../scorecard';

/** What the reader may do about one scorecard. */
export interface EntityActions {
  readonly entity: Entity;
  readonly entityRef: string;
  readonly view: ScorecardView;
  readonly isOwner: boolean;
  /** The facts that the reader may attest, by id. */
  readonly attestable: ReadonlyMap<string, FactDefinition>;
  readonly mayRequestWaiver: boolean;
  /** Of what others asked for. */
  readonly mayApprove: boolean;
  /** Called when something was stored. */
  readonly onDone: () => void;
}

const ActionsContext = createContext<EntityActions | undefined>(undefined);

/** Undefined where a scorecard is only shown. */
export function useEntityActions(): EntityActions | undefined {
  return useContext(ActionsContext);
}

export interface EntityActionsProviderProps {
  entity: Entity;
  entityRef: string;
  view: ScorecardView;
  onDone: () => void;
  children: ReactNode;
}

/** Finds out once what the reader may do; the backend has the last word. */
export function EntityActionsProvider(props: EntityActionsProviderProps) {
  const { entity, entityRef, view, onDone, children } = props;
  const config = useApi(configApiRef);
  const { loading, isOwnedEntity } = useEntityOwnership();
  const attest = usePermission({
    permission: maturityAttestationCreatePermission,
  });
  const request = usePermission({
    permission: maturityWaiverRequestPermission,
  });
  const approve = usePermission({
    permission: maturityWaiverApprovePermission,
  });
  const isOwner = !loading && isOwnedEntity(entity);
  const byOwners =
    config.getOptionalBoolean('maturity.attestations.byOwners') ?? false;
  const mayAttest = !loading && attest.allowed;
  const mayRequestWaiver = isOwner && request.allowed;
  const mayApprove = !loading && !isOwner && approve.allowed;
  const actions = useMemo(
    () => ({
      entity,
      entityRef,
      view,
      isOwner,
      attestable: mayAttest
        ? attestableFacts(view, { isOwner, byOwners })
        : new Map<string, FactDefinition>(),
      mayRequestWaiver,
      mayApprove,
      onDone,
    }),
    [
      entity,
      entityRef,
      view,
      isOwner,
      byOwners,
      mayAttest,
      mayRequestWaiver,
      mayApprove,
      onDone,
    ],
  );
  return (
    <ActionsContext.Provider value={actions}>
      {children}
    </ActionsContext.Provider>
  );
}

function attestableFacts(
  view: ScorecardView,
  { isOwner, byOwners }: { isOwner: boolean; byOwners: boolean },
): Map<string, FactDefinition> {
  const document = view.modelAnswer
    .document as unknown as MaturityModelDocument;
  const facts = (document.spec.facts ?? []).filter(
    ({ attest = 'not-owner' }) =>
      attest === 'anyone' || (attest === 'not-owner' && (byOwners || !isOwner)),
  );
  return new Map(facts.map(fact => [fact.id, fact]));
}
