import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from './wrap-text';

describe('wrapText', () => {
  it('loses no word and breaks only at plain spaces', () => {
    const word = fc.stringMatching(/^[a-zа-я\u00a0«».?]{1,14}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 20, max: 300 }),
        (words, width) => {
          const lines = wrapText(words.join(' '), width, 14);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) {
            if (line.includes(' ')) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
          }
        },
      ),
      { seed: 11 },
    );
  });

  it('fills a line as far as it goes', () => {
    expect(wrapText('aa bb cc', textWidth('aa bb', 14), 14)).toEqual(['aa bb', 'cc']);
    expect(wrapText('a dining-table', textWidth('a dining-', 14), 14)).toEqual([
      'a dining-',
      'table',
    ]);
    expect(wrapText('a dining-table', textWidth('a dining-table', 14), 14)).toEqual([
      'a dining-table',
    ]);
    expect(wrapText('is it add-on', textWidth('is it add-', 14), 14)).toEqual(['is it', 'add-on']);
    expect(wrapText('«в\u00a0пути» да', 10, 14)).toEqual(['«в\u00a0пути»', 'да']);
  });
});
