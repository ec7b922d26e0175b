import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packNumbers, packWords, unpackNumbers, unpackWords } from './index-file';

describe('an index file', () => {
  it('keeps numbers and letters', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (numbers) => {
        expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
      }),
      { seed: 1 },
    );
    const words = ['1', '14', 'qr', 'абв', 'абвг', 'абвгдежзиклмнопр', 'абвгдежзиклмнопрст', 'б'];
    expect(unpackWords(packWords(words))).toEqual(words);
  });
});
