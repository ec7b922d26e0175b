import { beforeAll, expect, it } from 'vitest';
import { buildIndex } from '../../src/build/search/build-index';
import { byName } from '../../src/content/guide-file';
import { locales } from '../../src/content/locales';
import { type Answer, openSearch } from '../../src/search/index';

/** Files that hold no set of queries. */
const NO_SETS = ['budgets', 'examples'];

/** Points by which one language may be worse than another. */
const MOST_APART = 3;

interface Rates {
  /** Queries whose first hit is right, or one of the first three. */
  first: number;
  firstThree: number;
  /** Queries that the articles answer, but search does not. */
  refused: number;
  /** Queries that the articles do not answer, and search says so. */
  notCovered: number;
}

/** What people ask for the same thing, by language, and the steps that answer it. */
type Group = { find: string[] } & Record<string, string[]>;

const files = byName(
  import.meta.glob<unknown>('#guide/flows/queries/*.json', { eager: true, import: 'default' }),
);
const fileOf = (name: string) => files[`flows/queries/${name}.json`];

/**
 * What each set of queries must reach in each language, in percent: `flows/queries/budgets.json`. Search is tuned
 * on `tuning`; any other set only measures, so nobody may look at what it misses.
 */
const budgets = (fileOf('budgets') ?? {}) as Record<string, Record<string, Rates>>;
const SETS = Object.entries(budgets).map(([name, budget]) => ({
  name,
  budget,
  queries: fileOf(name) as Group[],
}));

const searches = new Map<string, (text: string) => Answer>();

beforeAll(async () => {
  const built = await Promise.all(locales.map(buildIndex));
  const files = built.map(({ index }) => index);
  for (const [at, { places }] of built.entries()) {
    searches.set(locales[at]!, openSearch(places, files));
  }
});

/** `*` stands for any flow or any step. */
const isMeant = (wanted: string, found: string): boolean =>
  wanted.split('/').every((part, at) => part === '*' || part === found.split('/')[at]);

/** Place of the first right hit; -1 where there is none. A query without an answer has it by saying so. */
function placeOf(wanted: readonly string[], answer: Answer): number {
  if (wanted.length === 0) return answer.kind === 'notCovered' ? 0 : -1;
  const hits = answer.kind === 'hits' ? answer.hits : [];
  return hits.findIndex(({ flow, step }) =>
    wanted.some((each) => isMeant(each, `${flow}/${step}`)),
  );
}

type Query = { text: string; find: string[] };

function measure(texts: readonly Query[], search: (text: string) => Answer) {
  const misses: string[] = [];
  const places = texts.map(({ text, find }) => {
    const place = placeOf(find, search(text));
    if (place !== 0) misses.push(`${text} (${place})`);
    return { place, isAnswered: find.length > 0, isRefused: search(text).kind === 'notCovered' };
  });
  const answered = places.filter(({ isAnswered }) => isAnswered);
  const share = (of: typeof places, isMet: (each: (typeof places)[number]) => boolean) =>
    (100 * of.filter(isMet).length) / of.length;
  const rates: Rates = {
    first: share(answered, ({ place }) => place === 0),
    firstThree: share(answered, ({ place }) => place >= 0 && place < 3),
    refused: share(answered, ({ isRefused }) => isRefused),
    notCovered: share(
      places.filter(({ isAnswered }) => !isAnswered),
      ({ isRefused }) => isRefused,
    ),
  };
  return { rates, misses };
}

const asText = (rates: Rates): string =>
  Object.entries(rates)
    .map(([rate, percent]: [string, number]) => `${rate} ${percent.toFixed(1)} %`)
    .join(', ');

const asked = ({ queries }: (typeof SETS)[number], language: string): Query[] =>
  queries.flatMap(({ find, ...texts }) => texts[language]!.map((text) => ({ text, find })));

it.each(
  SETS.flatMap((set) =>
    Object.keys(set.budget).flatMap((language) =>
      locales.map((page) => ({ ...set, language, page })),
    ),
  ),
)('answers $language queries ($name) on a page in $page', (set) => {
  const { name, language, page } = set;
  const texts = asked(set, language);
  const { rates, misses } = measure(texts, searches.get(page)!);
  console.log(`${language} on ${page}, ${name}: ${asText(rates)} of ${texts.length}`);
  const shown = name === 'tuning' ? misses.join('; ') : 'not shown, so that nobody tunes on it';
  const budget = set.budget[language]!;
  for (const rate of ['first', 'firstThree', 'notCovered'] as const) {
    expect(rates[rate], `${rate}: ${shown}`).toBeGreaterThanOrEqual(budget[rate]);
  }
  expect(rates.refused, `refused: ${shown}`).toBeLessThanOrEqual(budget.refused);
});

it.each(SETS)('answers all languages alike ($name)', (set) => {
  const all = Object.keys(set.budget).map(
    (language) => measure(asked(set, language), searches.get(language)!).rates,
  );
  for (const rate of ['first', 'firstThree'] as const) {
    const reached = all.map((rates) => rates[rate]);
    expect(Math.max(...reached) - Math.min(...reached), rate).toBeLessThanOrEqual(MOST_APART);
  }
});

it('has a budget for every set of queries', () => {
  const sets = Object.keys(files).map((file) =>
    file.slice('flows/queries/'.length, -'.json'.length),
  );
  expect(sets.filter((name) => !NO_SETS.includes(name) && !(name in budgets))).toEqual([]);
});
