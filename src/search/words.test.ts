import { describe, expect, it } from 'vitest';
import { formsOf, loadLexicon } from '../build/search/lexicon';
import { swapLayout, toCyrillic } from './repair';
import { NOTHING, termsOf } from './terms';
import { stemOf, wordsOf } from './words';

describe('text as it was meant', () => {
  it('is read in the other keyboard layout', () => {
    expect(swapLayout('ghb[jlbn')).toBe('приходит');
    expect(swapLayout('Зрщту')).toBe('phone');
    expect(['{jhjij', '>,rf', '"rhfy', ':lfnm', '<snm', '~krf', 'j}'].map(swapLayout)).toEqual([
      'хорошо',
      'юбка',
      'экран',
      'ждать',
      'быть',
      'ёлка',
      'оъ',
    ]);
    expect(swapLayout(swapLayout('qr код, 1!'))).toBe('qr код, 1!');
  });

  it('is read as Russian in Latin letters', () => {
    expect(['ne prihodit', 'voyti', 'skaniruetsya', 'klyuch'].map(toCyrillic)).toEqual([
      'не приходит',
      'войти',
      'сканируется',
      'ключ',
    ]);
    expect(
      'borshch borsch uzhe khochu chas shag tsena tsarapina kazhetsa yubka jug yabloko ja'
        .split(' ')
        .map(toCyrillic),
    ).toEqual('борщ борщ уже хочу час шаг цена царапина кажется юбка юг яблоко я'.split(' '));
    expect(['priyom', 'yest', 'jest', 'moj', 'Moy'].map(toCyrillic)).toEqual([
      'прием',
      'ест',
      'ест',
      'мой',
      'мой',
    ]);
  });

  it('is cut into words without accents, marks and case', () => {
    expect(wordsOf('Ёлка, QR-код 4000\u200f don’t')).toEqual(['елка', 'qr', 'код', '4000', 'dont']);
    expect(wordsOf('a'.repeat(30))).toEqual(['a'.repeat(24)]);
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

describe('a language', () => {
  it('has words that mean the same, words that say nothing, and topics that are not covered', async () => {
    const { forms, words } = await loadLexicon('en');
    expect(forms.get(stemOf('flicker'))).toBe(forms.get(stemOf('blinks')));
    expect(forms.get('light bulb')).toBe(forms.get('bulb'));
    expect(forms.get(stemOf('what'))).toBe(NOTHING);
    expect(Object.keys(words.notCovered).length).toBeGreaterThan(0);
    expect(await loadLexicon('en')).toBe(await loadLexicon('en'));
  });

  it('that has no list of words is named', async () => {
    await expect(loadLexicon('xx')).rejects.toThrow('no file locales/xx/search-words.json');
  });
});

describe('what a text is about', () => {
  const english = formsOf([
    ['the', NOTHING],
    ['light bulb', 'bulb'],
    ['light', 'bright'],
    ['out of power', 'dark'],
    ['0 times', 'often'],
    ['not', 'neg'],
  ]);
  const russian = formsOf([['лампочка', 'bulb']]);
  const about = (text: string) => termsOf(text, [english, russian]);

  it('are the concepts that any language has a word for, and the stems of all other words', () => {
    expect(about('The light bulb, sockets')).toEqual(['bulb', 'socket']);
    expect(about('light sockets bulb')).toEqual(['bright', 'socket', 'bulb']);
    expect(about('light light bulb light')).toEqual(['bright', 'bulb', 'bright']);
    expect(about('Лампочки')).toEqual(['bulb']);
    expect(about('')).toEqual([]);
  });

  it('may stand in up to three words, with any number in front', () => {
    expect(about('it is out of power')).toEqual(['it', 'is', 'dark']);
    expect(about('flickers 10 times')).toEqual(['flicker', 'often']);
    expect(about('10 bulbs')).toEqual(['10', 'bulb']);
  });

  it('is marked where it is negated, in the word that follows and no other', () => {
    expect(about('not the light but sockets')).toEqual([
      'neg',
      '!bright',
      'bright',
      'but',
      'socket',
    ]);
    expect(about('light, not')).toEqual(['bright', 'neg']);
  });
});
