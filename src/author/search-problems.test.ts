import { expect, it } from 'vitest';
import { searchProblems } from './search-problems';

/** Phrases of an article, each with the place where it finds it. */
const phrases = (article: string, ...places: number[]) =>
  places.map((articlePlace, at) => ({ article, text: `phrase ${at}`, articlePlace }));

it('names an article that fewer than half of its phrases find, with the phrases and what to do', () => {
  const leftOut = {
    en: [...phrases('lamp', 0, 2, 3, -1, 5), ...phrases('kettle', 0, 1, 2, -1, -1)],
    ru: phrases('lamp', 0, 1, 2, 0, -1),
  };
  expect(searchProblems(leftOut)).toEqual([
    {
      article: 'lamp',
      file: 'locales/en/lamp.json',
      text: 'locales/en/lamp.json: search finds this article by fewer than half of the phrases that it was not made with, not by “phrase 2”, “phrase 3”, “phrase 4”. Write more search phrases, in other words.',
    },
  ]);
});

it('says nothing of few phrases, nor where just half of them find it', () => {
  expect(
    searchProblems({ en: [...phrases('lamp', 9, 9, 9, 9), ...phrases('door', 0, 0, 0, 9, 9, 9)] }),
  ).toEqual([]);
});
