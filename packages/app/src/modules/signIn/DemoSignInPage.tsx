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

import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import {
  IdentityApi,
  configApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { Alert, Container, Flex, Text } from '@backstage/ui';
import { PeopleList } from './PeopleList';
import { chooseDemoPerson, chooseNobody, readDemoChoice } from './demoChoice';
import { readDemoPeople } from './demoPeople';
import styles from './DemoSignInPage.module.css';

/**
 * Signs the default person of the demo in without a click, or the one who was
 * chosen before; after a sign-out it asks whom to be.
 */
export function DemoSignInPage(props: SignInPageProps) {
  const people = readDemoPeople(useApi(configApiRef));
  const [choice, setChoice] = useState(readDemoChoice);

  if (people.length === 0) {
    return (
      <Container>
        <Alert
          status="warning"
          icon
          title="This portal has no sign-in"
          description="The demo's own comes with app-config.demo.yaml; a real portal brings the company's."
        />
      </Container>
    );
  }
  if (choice.type === 'nobody') {
    return (
      <Container>
        <Flex direction="column" gap="4" py="6" className={styles.choice}>
          <Text as="h1" variant="title-medium">
            Who do you want to be?
          </Text>
          <PeopleList
            people={people}
            onChoose={user => {
              chooseDemoPerson(user);
              setChoice({ type: 'person', user });
            }}
          />
        </Flex>
      </Container>
    );
  }
  return (
    <ProxiedSignInPage
      provider="demo"
      headers={
        choice.type === 'person' ? { 'x-demo-person': choice.user } : undefined
      }
      onSignInSuccess={identity =>
        props.onSignInSuccess(asNobodyAfterSignOut(identity))
      }
    />
  );
}

// The app goes to its first page after a sign-out; without this that would be
// the default person's again.
function asNobodyAfterSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    async signOut() {
      chooseNobody();
      await identity.signOut();
    },
  };
}
