import { expect, it } from 'vitest';
import type { ArticleList } from '../../contract';
import { alikeArticles } from './alike-articles';

const titles = {
  kettle: { en: 'The kettle does not boil', ru: 'Чайник не кипятит воду' },
  lamp: { en: 'A desk lamp stays dark', ru: 'Настольная лампа не горит' },
  door: { en: 'The front door does not open', ru: 'Входная дверь не открывается' },
};
const list = {
  articles: Object.entries(titles).map(([id, title]) => ({ id, title })),
} as unknown as ArticleList;

it.each([
  ['the same', { en: 'A desk lamp stays dark' }, ['lamp']],
  ['more words', { en: 'Since yesterday my old desk lamp stays quite dark' }, ['lamp']],
  ['other endings', { ru: 'Настольной лампы нет: не горит' }, ['lamp']],
  ['one of two languages', { en: 'Light', ru: 'Входную дверь не открыть' }, ['door']],
  ['the likest first', { en: 'The kettle boils behind the front door, open' }, ['door', 'kettle']],
  ['a word that many say', { en: 'The radio does hum' }, []],
  ['nothing yet', {}, []],
])('names the articles that are like %s', (_name, title, ids) => {
  expect(alikeArticles(list, title).map(({ id }) => id)).toEqual(ids);
});
