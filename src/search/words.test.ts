import { describe, expect, it } from 'vitest';
import { formsOf } from './lexicon';
import { swapLayout, toCyrillic } from './repair';
import { stemOf, wordsOf } from './words';

describe('text as it was meant', () => {
  it('is read in the other keyboard layout', () => {
    expect(swapLayout('ghb[jlbn')).toBe('приходит');
    expect(swapLayout('Зрщту')).toBe('phone');
    expect(swapLayout(swapLayout('qr код, 1!'))).toBe('qr код, 1!');
  });

  it('is read as Russian in Latin letters', () => {
    expect(['ne prihodit', 'voyti', 'skaniruetsya', 'klyuch'].map(toCyrillic)).toEqual([
      'не приходит',
      'войти',
      'сканируется',
      'ключ',
    ]);
  });

  it('is cut into words without accents, marks and case', () => {
    expect(wordsOf('Ёлка, QR-код 4000\u200f don’t')).toEqual(['елка', 'qr', 'код', '4000', 'dont']);
    expect(wordsOf('Войти й')).toEqual(['войти', 'й']);
    expect(stemOf('уведомления')).toBe(stemOf('уведомлением'));
  });
});

describe('a list of words', () => {
  it('may not mean two things by one stem', () => {
    expect(
      formsOf([
        ['phone', 'phone'],
        ['phones', 'phone'],
      ]).get('phone'),
    ).toBe('phone');
    expect(() =>
      formsOf([
        ['phone', 'phone'],
        ['phoned', 'call'],
      ]),
    ).toThrow('"phoned" means "call", but its stem "phone" means "phone". Drop one.');
  });
});
