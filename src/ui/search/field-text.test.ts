import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, fieldText, fromAddress, queryOf, quoted, tidyText, toAddress } from './field-text';

const STORY = 'я не могу войти уже третий день. '.repeat(60).trim();

/** What an address says after a browser has written it. */
const open = (text: string) => new URL(queryOf(text), 'https://help.example/');

describe('a text that is longer than its field', () => {
  it('shows its beginning', () => {
    const { shown, rest } = fieldText(STORY);
    expect(shown).toHaveLength(300);
    expect(shown + rest).toBe(STORY);
  });

  it('never parts the halves of a character', () => {
    expect(fieldText('a'.repeat(299) + '🙂').shown).toBe('a'.repeat(299));
  });

  it('grows and shrinks at its end', () => {
    const long = fieldText('a'.repeat(310));
    expect(edit(long, `${long.shown}bc`)).toEqual(fieldText(`${'a'.repeat(310)}bc`));
    expect(edit(long, long.shown.slice(0, -1))).toEqual(fieldText('a'.repeat(309)));
  });

  it('keeps nothing that is not seen when its beginning is edited', () => {
    const long = fieldText(STORY);
    expect(edit(long, 'x')).toEqual({ shown: 'x', rest: '' });
    expect(edit(long, '')).toEqual({ shown: '', rest: '' });
    expect(edit(long, `x${long.shown}`).rest).toBe(long.shown.at(-1));
  });
});

describe('an address', () => {
  it('carries a whole story, and the server no more than it takes', () => {
    const url = open(STORY);
    expect(fromAddress(url)).toBe(STORY);
    expect(url.search.length).toBeLessThan(3_100);
  });

  it('carries any text, and nothing in it that is known as answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        const url = open(text);
        expect(fromAddress(url)).toBe(
          url.hash ? expect.stringContaining(toAddress(text).query) : tidyText(text),
        );
        expect(url.hash.slice(1)).not.toMatch(/%(?:25)*23|1(?:\/|%(?:25)*2f)[a-z]|#/i);
      }),
    );
  });

  it('is read as far as it can be where it was rewritten', () => {
    expect(fromAddress({ search: '?q=lamp', hash: '#q=%' })).toBe('lamp');
    expect(fromAddress({ search: '?q=lamp', hash: '#main' })).toBe('lamp');
    expect(fromAddress({ search: '', hash: '' })).toBe('');
  });
});

describe('what is searched for', () => {
  it('is one line', () => expect(tidyText(' a\n\tb ')).toBe('a b'));

  it('keeps the marks of letters, and not thousands of them', () => {
    expect(tidyText('й́')).toBe('й́');
    expect(tidyText(`a${'\u0301'.repeat(100_000)}b`)).toBe(`a${'\u0301'.repeat(4)}b`);
  });

  it('is at most as long as a long story', () => {
    expect(tidyText('a '.repeat(100_000)).length).toBeLessThanOrEqual(10_000);
  });
});

describe('a quoted text', () => {
  it('is cut between words', () => expect(quoted('how to buy shares', 12)).toBe('how to buy…'));

  it('is left alone where it fits', () => expect(quoted('shares', 12)).toBe('shares'));

  it('is cut within a word that is too long', () =>
    expect(quoted('a'.repeat(50), 12)).toBe(`${'a'.repeat(12)}…`));

  it('turns nothing round', () => expect(quoted('\u202eshares', 12)).toBe('shares'));
});
