import { beforeAll, describe, expect, it } from 'vitest';
import { searchProblems } from '../../src/author/search-problems';
import { kindOf } from '../../src/build/search/build-index';
import {
  ask,
  asText,
  groupsOf,
  isAmongFirst,
  type LeftOut,
  measureLeftOut,
  openSearches,
  type Outcome,
  type Query,
  type Rates,
  ratesOf,
  type Searched,
} from '../../src/build/search/measure';
import { byName } from '../../src/content/guide-file';
import { locales } from '../../src/content/locales';
import { wordsOf } from '../../src/search/words';

/** In percent, of all searchPhrases: so many have their article among the first three. */
const LEAST_STORED = 95;

/** Points by which one language may be worse than another; of few queries, one more or less. */
const MOST_APART = 3;

/** What people ask for the same thing, by language, and the steps that answer it. */
type Group = { find: string[] } & Record<string, string[]>;
/** In percent: at least, but for `refused`. `unanswered` is of what nothing answers. */
type Budget = Partial<Record<'first' | 'firstThree' | 'refused' | 'unanswered', number>>;

const files = byName(
  import.meta.glob<unknown>('#guide/flows/queries/*.json', { eager: true, import: 'default' }),
);
const fileOf = (name: string) => files[`flows/queries/${name}.json`];

/**
 * What a guide holds its own search to, by set and language: `flows/queries/budgets.json`. Search is tuned on `tuning`
 * and on the phrases that are not left out; whatever else only measures, so nobody may look at what it misses.
 */
const budgets = (fileOf('budgets') ?? {}) as Record<string, Record<string, Budget>>;

const measured = new Map<string, Searched>();
let leftOut: Record<string, LeftOut[]>;

beforeAll(async () => {
  for (const each of await openSearches(true)) measured.set(each.locale, each);
  leftOut = await measureLeftOut();
});

function expectBudget(rates: Partial<Rates>, budget: Budget, shown: string): void {
  for (const [rate, percent] of Object.entries(budget) as [keyof Budget, number][]) {
    if (rate === 'refused') expect(rates[rate], `${rate}: ${shown}`).toBeLessThanOrEqual(percent);
    else expect(rates[rate as 'first'], `${rate}: ${shown}`).toBeGreaterThanOrEqual(percent);
  }
}

describe('phrases that were left out of the index', () => {
  it.each(locales)('find what they ask for (%s)', (locale) => {
    const outcomes = leftOut[locale]!;
    const lines = [
      `${locale}, left out: ${asText(ratesOf(outcomes))}`,
      ...groupsOf(outcomes, ({ text }) => kindOf(text)).map(
        ([kind, some]) => `  ${kind}: ${asText(ratesOf(some))}`,
      ),
      ...groupsOf(outcomes, ({ article }) => article).map(
        ([article, some]) => `  ${article}: ${asText(ratesOf(some))}`,
      ),
    ];
    console.log(lines.join('\n'));
    expectBudget(
      ratesOf(outcomes),
      budgets.leftOut?.[locale] ?? {},
      'not shown: nobody tunes on it',
    );
    expect(searchProblems({ [locale]: outcomes }).map(({ text }) => text)).toEqual([]);
  });
});

describe('phrases that are in the index', () => {
  it.each(locales)('find their article (%s)', (locale) => {
    const { search, stored } = measured.get(locale)!;
    const outcomes = stored.map((query) => ask(query, search));
    const rates = ratesOf(outcomes);
    console.log(`${locale}, in the index: ${asText(rates)}`);
    const lost = outcomes.filter((each) => !isAmongFirst(each));
    const shown = lost.map(({ text, find }) => `${find[0]}: ${text}`).join('\n');
    expect(rates.articleThree, shown).toBeGreaterThanOrEqual(LEAST_STORED);
    expectBudget(rates, budgets.stored?.[locale] ?? {}, shown);
  });

  it.each(locales)('stand at one step only (%s)', (locale) => {
    const steps = groupsOf(measured.get(locale)!.stored, ({ text }) => wordsOf(text).join(' '));
    expect(steps.filter(([, all]) => all.length > 1)).toEqual([]);
  });
});

const SETS = Object.entries(budgets)
  .filter(([name]) => name !== 'leftOut' && name !== 'stored')
  .flatMap(([name, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, budget]) =>
      locales.map((page) => ({ name, language, budget, page })),
    ),
  );

const missesOf = (outcomes: readonly Outcome[]): string =>
  outcomes
    .filter(({ find, place, isRefused, isUnsure }) =>
      find.length > 0 ? place !== 0 : !isRefused && !isUnsure,
    )
    .map(({ text, place }) => `${text} (${place})`)
    .join('; ');

const queriesOf = (name: string, language: string): Query[] =>
  (fileOf(name) as Group[]).flatMap(({ find, ...texts }) =>
    texts[language]!.map((text) => ({ text, find })),
  );

it.runIf(SETS.length > 0).each(SETS)(
  'answers $language queries ($name) on a page in $page',
  ({ name, language, budget, page }) => {
    const { search } = measured.get(page)!;
    const outcomes = queriesOf(name, language).map((query) => ask(query, search));
    const none = outcomes.filter(({ find }) => find.length === 0);
    const rates = {
      ...ratesOf(outcomes.filter(({ find }) => find.length > 0)),
      unanswered:
        (100 * none.filter(({ isRefused, isUnsure }) => isRefused || isUnsure).length) /
        (none.length || 1),
    };
    console.log(`${language} on ${page}, ${name}: ${asText(rates)}`);
    const shown = name === 'tuning' ? missesOf(outcomes) : 'not shown: nobody tunes on it';
    expectBudget(rates, budget, shown);
  },
);

it.runIf(SETS.length > 0).each([...new Set(SETS.map(({ name }) => name))])(
  'answers all languages alike (%s)',
  (name) => {
    const all = Object.keys(budgets[name]!).map((language) => {
      const answered = queriesOf(name, language).filter(({ find }) => find.length > 0);
      return ratesOf(answered.map((query) => ask(query, measured.get(language)!.search)));
    });
    const one = 100 / Math.min(...all.map(({ count }) => count));
    for (const rate of ['first', 'firstThree'] as const) {
      const reached = all.map((rates) => rates[rate]);
      const apart = Math.max(...reached) - Math.min(...reached);
      expect(apart, rate).toBeLessThanOrEqual(Math.max(MOST_APART, one));
    }
  },
);

it('has a budget for every set of queries', () => {
  const sets = Object.keys(files).map((file) =>
    file.slice('flows/queries/'.length, -'.json'.length),
  );
  const noSets = ['budgets', 'examples'];
  expect(sets.filter((name) => !noSets.includes(name) && !(name in budgets))).toEqual([]);
});
