import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, packWords, unpackNumbers, unpackWords } from './index-file';

describe('an index file', () => {
  it('keeps numbers and letters', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(), fc.nat(200))), (numbers) => {
        const packed = packNumbers(numbers);
        expect(unpackNumbers(packed)).toEqual(numbers);
        // As they are in JSON, and apart from the spaces between them.
        expect(JSON.stringify(packed)).toBe(`"${packed}"`);
        expect(packed).not.toContain(' ');
      }),
      { seed: 1 },
    );
    const words = ['1', '14', 'qr', 'абв', 'абвг', 'абвгдежзиклмнопр', 'абвгдежзиклмнопрст', 'б'];
    expect(unpackWords(packWords(words))).toEqual(words);
    expect(unpackWords(packWords([]))).toEqual([]);
  });

  it('has what a word shares with the one before only once', () => {
    expect(packWords(['activate', 'activation'])).toHaveLength(
      'activate'.length + 'ion'.length + 2,
    );
    expect(packWords(['код'])).toMatch(/^[ -~]+$/);
  });

  it('has small numbers in one character each', () => {
    expect(packNumbers([0, 1, 45])).toHaveLength(3);
    for (let number = 0; number < 5000; number += 1)
      expect(unpackNumbers(packNumbers([number]))).toEqual([number]);
  });
});
