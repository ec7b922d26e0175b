import { describe, expect, it } from 'vitest';
import { countSyllables } from './syllables';

/** By number of syllables, as a dictionary divides the words. */
const WORDS: Record<number, string> = {
  1: 'a the be code codes type typed clicked closed moved phone phone’s type switched box view wrong eye guide quick build choose loud please straight through you yes don’t 3 TWS',
  2: 'able account being beyond business cafe changes client create device device’s doesn’t e-mail every fully guidelines mobile pages people player quiet react reason safely sign-in something started statement switches title titles trying typing unread version',
  3: 'activate anyone area authorised camera computer deleted envelope everything idea manual nobody opening period permanent receiving reinstall replacement somebody understand usual video',
  4: 'activation available dedicated delivery electronic everybody identity information reactivate security temporary usually',
  5: 'authentication configuration notification notifications reactivation',
};

describe('the syllables', () => {
  const words = Object.entries(WORDS).flatMap(([count, list]) =>
    list.split(' ').map((word): [string, number] => [word, Number(count)]),
  );

  it.each(words)('of "%s" are %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('are checked on many words', () => expect(words.length).toBeGreaterThanOrEqual(100));
});
