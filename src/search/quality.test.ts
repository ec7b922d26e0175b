import { beforeAll, expect, it } from 'vitest';
import { buildIndex } from './build-index';
import { type Answer, openSearch } from './index';
import queries from './queries.json';

/** Least share of right answers, in percent, that each half of the queries must keep in each language. */
const BUDGET = { first: 89, firstThree: 91, notCovered: 95 };

const LANGUAGES = ['en', 'ru'] as const;
/** The search was tuned on the even queries; the odd ones only measure. */
const HALVES = ['tuning', 'held-out'] as const;

const searches = new Map<string, (text: string) => Answer>();

beforeAll(async () => {
  const built = await Promise.all(LANGUAGES.map(buildIndex));
  const files = built.map(({ index }) => index);
  for (const [at, { places }] of built.entries()) {
    searches.set(LANGUAGES[at]!, openSearch(places, files));
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

function measure(language: (typeof LANGUAGES)[number], half: number, page: string) {
  const misses: string[] = [];
  const answered: number[] = [];
  const unanswerable: number[] = [];
  for (const { find, ...texts } of queries) {
    for (const text of texts[language].filter((_, at) => at % 2 === half)) {
      const place = placeOf(find, searches.get(page)!(text));
      (find.length > 0 ? answered : unanswerable).push(place);
      if (place !== 0) misses.push(`${text} (${place})`);
    }
  }
  const share = (places: number[], most: number) =>
    (100 * places.filter((place) => place >= 0 && place < most).length) / places.length;
  return {
    first: share(answered, 1),
    firstThree: share(answered, 3),
    notCovered: share(unanswerable, 1),
    misses,
  };
}

it.each(
  LANGUAGES.flatMap((language) =>
    HALVES.flatMap((name, half) => LANGUAGES.map((page) => ({ language, name, half, page }))),
  ),
)('answers $language queries ($name half) on a page in $page', ({ language, half, name, page }) => {
  const { misses, ...rates } = measure(language, half, page);
  const [first, three, none] = Object.values(rates).map((rate) => rate.toFixed(1));
  console.log(
    `${language} on ${page}, ${name}: first ${first} %, first three ${three} %, not covered ${none} %`,
  );
  for (const [rate, least] of Object.entries(BUDGET)) {
    expect(
      rates[rate as keyof typeof BUDGET],
      `${rate}: ${misses.join('; ')}`,
    ).toBeGreaterThanOrEqual(least);
  }
});
