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

import { FilterPredicate } from '@backstage/filter-predicates';
import { Duration } from 'luxon';
import { ExplainedRule, SeenEvidence } from '../explain/types';
import { WordKey, wordMessages } from './messages';

/**
 * Says one message with its values.
 *
 * @public
 */
export type Say = (key: WordKey, values: Record<string, string>) => string;

/**
 * Makes words of what was asked and seen; the only place that does.
 *
 * @public
 */
export interface Words {
  /** What a rule asks. */
  asked(rule: ExplainedRule): string;
  /** A value that was read, or why there is none. */
  seen(evidence: SeenEvidence): string;
  value(value: unknown, unit?: string): string;
  /** Whom a target asks. */
  askedOf(target: FilterPredicate): string;
}

/**
 * Puts rules, values and targets into words.
 *
 * @param say - looks up a translation; without it the words are English
 * @public
 */
export function createWords(say: Say = sayEnglish): Words {
  return {
    asked: rule => capitalized(ruleWords(rule, say)),
    seen: evidence => capitalized(evidenceWords(evidence, say)),
    value: (value, unit) => valueWords(value, unit, say),
    askedOf: target => predicateWords(target, say),
  };
}

function sayEnglish(key: WordKey, values: Record<string, string>): string {
  return wordMessages[key].replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => values[name] ?? '',
  );
}

function ruleWords(rule: ExplainedRule, say: Say): string {
  const { type, parts = [] } = rule;
  switch (type) {
    case 'all':
      return joined(
        parts.map(part => partWords(part, say)),
        'and',
        say,
      );
    case 'any':
      return joined(
        parts.map(part => partWords(part, say)),
        'or',
        say,
      );
    case 'not':
      return say('not', {
        rule: parts.map(part => partWords(part, say)).join(''),
      });
    default:
      return leafWords(rule, say);
  }
}

/** A combination within another one stands in brackets. */
function partWords(rule: ExplainedRule, say: Say): string {
  const words = ruleWords(rule, say);
  return (rule.parts?.length ?? 0) > 1 ? say('group', { rule: words }) : words;
}

function joined(words: string[], key: 'and' | 'or', say: Say): string {
  return words.length === 0
    ? say('nothing', {})
    : words.reduce((first, second) => say(key, { first, second }));
}

function leafWords(rule: ExplainedRule, say: Say): string {
  const { operator, wanted, unit } = rule;
  const subject = subjectWords(rule, say);
  if (operator === undefined) {
    return subject;
  }
  if (operator === 'exists') {
    return say(wanted === false ? 'notSet' : 'set', { subject });
  }
  if (typeof wanted === 'boolean' && (operator === 'eq' || operator === 'ne')) {
    // The titles of such facts are sentences.
    return say((operator === 'eq') === wanted ? 'isTrue' : 'isFalse', {
      subject,
    });
  }
  return say(operator, {
    subject,
    wanted:
      operator === 'within'
        ? durationWords(wanted)
        : valueWords(wanted, unit, say),
  });
}

function subjectWords(
  subject: Pick<ExplainedRule | SeenEvidence, 'type' | 'id' | 'title'>,
  say: Say,
): string {
  const id = subject.id ?? '';
  switch (subject.type) {
    case 'annotation':
      return say('subjectAnnotation', { id });
    case 'field':
      return say('subjectField', { id });
    default:
      return say('subjectFact', { title: subject.title ?? id });
  }
}

function evidenceWords(evidence: SeenEvidence, say: Say): string {
  const { type, id, value, unit, reason } = evidence;
  const subject = subjectWords(evidence, say);
  if (value !== undefined) {
    return say('seen', { subject, value: valueWords(value, unit, say) });
  }
  if (type !== 'fact') {
    return say('notSet', { subject });
  }
  switch (reason) {
    case 'stale':
    case 'inconclusive':
    case 'invalid':
      return say(reason, { id, subject });
    case 'type-mismatch':
      return say('unreadable', { id, subject });
    default:
      return say('missing', { id, subject });
  }
}

function valueWords(
  value: unknown,
  unit: string | undefined,
  say: Say,
): string {
  if (typeof value === 'boolean') {
    return say(value ? 'yes' : 'no', {});
  }
  if (Array.isArray(value)) {
    return value.length === 0
      ? say('nothing', {})
      : value.map(item => valueWords(item, undefined, say)).join(', ');
  }
  const text =
    typeof value === 'object' ? JSON.stringify(value) : String(value);
  // A unit such as "ratio, 0 to 1" explains; it does not follow a number.
  return unit && typeof value === 'number' && !unit.includes('ratio')
    ? say('withUnit', { value: text, unit })
    : text;
}

function durationWords(wanted: unknown): string {
  const duration = Duration.fromISO(String(wanted));
  return duration.isValid ? duration.toHuman() : String(wanted);
}

function predicateWords(predicate: FilterPredicate, say: Say): string {
  if (
    typeof predicate !== 'object' ||
    predicate === null ||
    Array.isArray(predicate)
  ) {
    return valueWords(predicate, undefined, say);
  }
  const words = Object.entries(predicate).map(([key, matcher]) => {
    switch (key) {
      case '$all':
        return grouped(matcher as FilterPredicate[], 'and', say);
      case '$any':
        return grouped(matcher as FilterPredicate[], 'or', say);
      case '$not':
        return say('not', {
          rule: predicateWords(matcher as FilterPredicate, say),
        });
      default:
        return matcherWords(key, matcher, say);
    }
  });
  return words.length === 0 ? say('everything', {}) : joined(words, 'and', say);
}

function grouped(
  predicates: readonly FilterPredicate[],
  key: 'and' | 'or',
  say: Say,
): string {
  const words = predicates.map(part => predicateWords(part, say));
  const all = joined(words, key, say);
  return words.length > 1 ? say('group', { rule: all }) : all;
}

function matcherWords(field: string, matcher: unknown, say: Say): string {
  if (typeof matcher !== 'object' || matcher === null) {
    return say('has', { field, wanted: valueWords(matcher, undefined, say) });
  }
  const [[operator, operand] = ['', undefined]] = Object.entries(matcher);
  const wanted = valueWords(operand, undefined, say);
  switch (operator) {
    case '$exists':
      return say(operand === false ? 'notSet' : 'set', { subject: field });
    case '$in':
      return say('hasOneOf', { field, wanted });
    case '$hasPrefix':
      return say('hasPrefix', { field, wanted });
    case '$contains':
      return say('hasPart', { field, wanted });
    default:
      return say('has', {
        field,
        wanted: valueWords(matcher, undefined, say),
      });
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
