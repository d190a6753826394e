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

import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Link } from '@backstage/ui';
import { ReactNode } from 'react';
import { Muted } from '../components';
import { useMaturityTranslation } from '../hooks';
import styles from './Search.module.css';

/** What the collator of maturity adds to a document. */
interface MaturityDocument extends SearchDocument {
  kind?: 'practice' | 'golden-path';
  modelTitle?: string;
  categories?: string[];
}

/**
 * What a search page gives to each of its results.
 *
 * @public
 */
export interface MaturityResultProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  /** Shown before the title. */
  icon?: ReactNode;
}

/** A practice or golden path among the results of the portal's search. */
export function MaturityResult(props: MaturityResultProps) {
  const { highlight, icon } = props;
  const result: MaturityDocument | undefined = props.result;
  const { t } = useMaturityTranslation();
  if (!result) {
    return null;
  }
  const { kind, modelTitle, categories = [] } = result;
  const about = [
    kind === 'golden-path' ? t('search.goldenPath') : t('search.practice'),
    modelTitle,
    ...categories,
  ];
  return (
    <div className={styles.result}>
      <div className={styles.icon} aria-hidden="true">
        {icon}
      </div>
      <div className={styles.words}>
        {/* The list of results tells of the click already. */}
        <Link
          href={result.location}
          variant="title-x-small"
          weight="bold"
          standalone
          noTrack
        >
          <Highlighted
            text={result.title}
            field="title"
            highlight={highlight}
          />
        </Link>
        <Muted as="p">{about.filter(Boolean).join(' · ')}</Muted>
        <p className={styles.text}>
          <Highlighted text={result.text} field="text" highlight={highlight} />
        </p>
      </div>
    </div>
  );
}

function Highlighted(props: {
  text: string;
  field: string;
  highlight?: ResultHighlight;
}) {
  const { text, field, highlight } = props;
  const marked = highlight?.fields[field];
  return highlight && marked ? (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  ) : (
    <>{text}</>
  );
}
