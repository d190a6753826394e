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

import { useEffect, useState } from 'react';
import { SidebarItem } from '@backstage/core-components';
import {
  configApiRef,
  identityApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { RiUserSharedLine } from '@remixicon/react';
import { PeopleList } from './PeopleList';
import { chooseDemoPerson } from './demoChoice';
import { readDemoPeople } from './demoPeople';

/** Says in the sidebar who is signed in, and lets one be somebody else. */
export function SignedInPerson() {
  const people = readDemoPeople(useApi(configApiRef));
  const name = useFirstName();
  const [isOpen, setOpen] = useState(false);

  if (people.length === 0) {
    return null;
  }
  return (
    <>
      <SidebarItem
        icon={() => <RiUserSharedLine />}
        text={`You: ${name ?? '…'}`}
        onClick={() => setOpen(true)}
      />
      <Dialog isOpen={isOpen} onOpenChange={setOpen} width={480}>
        <DialogHeader>Be somebody else</DialogHeader>
        <DialogBody>
          <PeopleList
            people={people}
            onChoose={user => {
              chooseDemoPerson(user);
              // Everything on the page was read with the rights of the last.
              window.location.reload();
            }}
          />
        </DialogBody>
      </Dialog>
    </>
  );
}

function useFirstName(): string | undefined {
  const identity = useApi(identityApiRef);
  const [name, setName] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    identity.getProfileInfo().then(
      profile => isCurrent && setName(profile.displayName?.split(' ')[0]),
      () => isCurrent && setName(undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [identity]);
  return name;
}
