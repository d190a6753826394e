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

import { Scene } from './Scene';

/** A few entities are renamed, moved, taken away and brought back. */
export function changeSome(scene: Scene): void {
  const { random, cluster } = scene;
  const pick = (kind: string) =>
    random.pick(cluster.catalog.refs.filter(ref => ref.startsWith(`${kind}:`)));
  scene.changeCatalog(organisation => {
    organisation.rename(pick('component'), `renamed-${random.below(1e9)}`);
  });
  scene.changeCatalog(organisation => {
    organisation.move(pick('component'), `elsewhere-${random.below(3)}`);
  });
  scene.changeCatalog(organisation => {
    organisation.remove(pick('component'));
    organisation.remove(pick('resource'));
  });
  const [system, component] = [pick('system'), pick('component')];
  scene.changeCatalog(organisation => {
    organisation.remove(system);
    organisation.remove(component);
    organisation.restore(component);
  });
}
