import { expect, it } from 'vitest';
import { listOf } from './list-of';
import { locales } from './locales';

it.each(locales)('lists as many parts as there are, as Intl does in %s', (locale) => {
  for (let count = 0; count < 7; count += 1) {
    const parts = ['one', 'two', 'three', 'four', 'five', 'six'].slice(0, count);
    expect(listOf(locale, parts)).toBe(new Intl.ListFormat(locale).format(parts));
  }
});
