import { isDeepStrictEqual } from 'node:util';
import { firstLanguage } from '#guide/site.config';
import { type Fact, type FactFile, factText } from '../../../content/facts';
import type { Change, Edit, FactFields } from '../contract';
import type { Pair } from './pair';
import { quoted, titleOf } from './words';

/** Fields that are no words, as a sentence calls them. */
const FIELDS: Readonly<Record<string, string>> = {
  kind: 'kind',
  numbers: 'numbers',
  labels: 'buttons and messages',
  source: 'source',
  exceptions: 'exceptions',
  leftOut: 'reason why no step states it',
};

/** The value of a field as a person reads it; undefined where there is none. */
function shown(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.join(' · ') || 'none';
  return Object.entries(value as object)
    .map(([mark, why]) => `${mark}: ${why}`)
    .join(' · ');
}

/** Some fields of a fact, as far as it has them. */
const fieldsOf = (fact: Fact, names: readonly string[]): FactFields =>
  Object.fromEntries(
    names.flatMap((name) => (fact[name] === undefined ? [] : [[name, fact[name]]])),
  );

/** Facts of an article by their ids. */
const byId = (file: FactFile | undefined): ReadonlyMap<string, Fact> =>
  new Map(file?.facts.map((fact) => [fact.id, fact]));

const nameOf = (fact: Fact): string => quoted(factText(fact, firstLanguage) || fact.id);

/** The words of a fact in each language in which it has some. */
const wordsOf = (fact: Fact, { now }: Pair) =>
  Object.keys(now.texts).flatMap((locale) => {
    const text = factText(fact, locale);
    return text === '' ? [] : [{ locale, text }];
  });

/** What has become of the words and marks of a fact. */
function fieldChanges(pair: Pair, former: Fact, fact: Fact): Change[] {
  const { article, now } = pair;
  const undo = (names: readonly string[]): readonly Edit[] => [
    {
      kind: 'editFact',
      article,
      fact: fact.id,
      was: fieldsOf(fact, names),
      now: fieldsOf(former, names),
    },
  ];
  const isOther = (name: string) => !isDeepStrictEqual(fact[name], former[name]);
  const words = Object.keys(now.texts).filter(isOther);
  return [
    ...(words.length === 0
      ? []
      : [
          {
            article,
            sentence: `The fact ${nameOf(former)} has other words.`,
            texts: words.map((locale) => {
              const [was, text] = [factText(former, locale), factText(fact, locale)];
              return { locale, ...(was && { was }), ...(text && { text }) };
            }),
            undo: undo(words),
          },
        ]),
    ...Object.keys(FIELDS)
      .filter(isOther)
      .map((name): Change => {
        const [was, text] = [shown(former[name]), shown(fact[name])];
        return {
          article,
          sentence: `Of the fact ${nameOf(fact)}, the ${FIELDS[name]} changed.`,
          ...(was !== undefined && { was }),
          ...(text !== undefined && { text }),
          undo: undo([name]),
        };
      }),
  ];
}

/** Which steps state a fact that did not, and the other way round. */
function statedChanges({ article, now }: Pair, former: Fact, fact: Fact): Change[] {
  const [steps, others] = [fact.steps ?? [], former.steps ?? []];
  const told = (step: string, isStated: boolean): Change => ({
    article,
    sentence: `${titleOf(now, step)} ${isStated ? 'now states' : 'no longer states'}: ${nameOf(fact)}`,
    undo: [
      {
        kind: 'fact',
        article,
        step,
        fact: fact.id,
        isStated: !isStated,
        ...(isStated && former.leftOut !== undefined && { leftOut: former.leftOut }),
      },
    ],
  });
  return [
    ...steps.filter((step) => !others.includes(step)).map((step) => told(step, true)),
    ...others.filter((step) => !steps.includes(step)).map((step) => told(step, false)),
  ];
}

/** What has become of the facts of an article, and of the steps that state them. */
export function factChanges(pair: Pair): Change[] {
  const { article, now } = pair;
  const [was, is] = [pair.before.facts, pair.now.facts] as (FactFile | undefined)[];
  if (isDeepStrictEqual(was, is)) return [];
  const [former, own] = [byId(was), byId(is)];
  const changes = [...own.values()].flatMap((fact): Change[] => {
    const before = former.get(fact.id);
    if (before) return [...fieldChanges(pair, before, fact), ...statedChanges(pair, before, fact)];
    const where = (fact.steps ?? []).map((step) => titleOf(now, step)).join(', ');
    return [
      {
        article,
        sentence: `A fact is new${where && `, and stands in ${where}`}: ${nameOf(fact)}`,
        texts: wordsOf(fact, pair),
        undo: [{ kind: 'removeFact', article, fact: fact.id }],
      },
    ];
  });
  const gone = [...former.values()].flatMap((fact, at): Change[] => {
    const { id, ...value } = fact;
    return own.has(id)
      ? []
      : [
          {
            article,
            sentence: `The fact ${nameOf(fact)} is gone.`,
            texts: wordsOf(fact, pair).map(({ locale, text }) => ({ locale, was: text })),
            undo: [{ kind: 'addFact', article, fact: id, value, at }],
          },
        ];
  });
  const [before, checked] = [was, is].map((file) => file?.beyondSource?.checked);
  const compared: Change = {
    article,
    sentence: 'The day on which it was compared with its source changed.',
    ...(before !== undefined && { was: before }),
    ...(checked !== undefined && { text: checked }),
    undo: [
      {
        kind: 'checked',
        article,
        ...(checked !== undefined && { was: checked }),
        ...(before !== undefined && { checked: before }),
      },
    ],
  };
  const all = [...changes, ...gone, ...(before === checked ? [] : [compared])];
  return all.length > 0 ? all : [{ article, sentence: 'Its facts have changed.' }];
}
