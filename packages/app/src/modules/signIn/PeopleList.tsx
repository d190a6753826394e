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

import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { DemoPerson } from './demoPeople';

/** The people of the demo, to choose one of them. */
export function PeopleList(props: {
  people: DemoPerson[];
  onChoose: (user: string) => void;
}) {
  const { people, onChoose } = props;
  return (
    <Flex direction="column" gap="3">
      {people.map(person => (
        <Card
          key={person.user}
          label={`Be ${person.name}`}
          onPress={() => onChoose(person.user)}
        >
          <CardBody>
            <Flex direction="column" gap="1">
              <Text variant="body-large" weight="bold">
                {person.name}
              </Text>
              <Text color="secondary">{person.about}</Text>
            </Flex>
          </CardBody>
        </Card>
      ))}
    </Flex>
  );
}
