import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQrCode } from '../../../e2e/qr-reader';
import { QUIET_ZONE, qrMatrix, qrPath } from './qr-matrix';

describe('a QR code', () => {
  it('is read back as the link that it was made of', () => {
    const link = fc
      .webUrl({ withFragments: true })
      .filter((url) => new TextEncoder().encode(url).length <= 200);
    fc.assert(
      fc.property(fc.oneof(link, fc.string({ unit: 'grapheme', maxLength: 40 })), (text) => {
        expect(readQrCode(qrMatrix(text)!)).toBe(text);
      }),
      { numRuns: 200, seed: 5 },
    );
  });

  it('is not drawn of a link that would make it too fine', () => {
    expect(qrMatrix('a'.repeat(664))).toHaveLength(97);
    expect(qrMatrix('a'.repeat(665))).toBeUndefined();
    expect(qrMatrix('я'.repeat(400))).toBeUndefined();
  });

  it('is drawn run by run, inside its quiet zone', () => {
    const path = qrPath([
      [true, true, false],
      [false, false, false],
      [true, false, true],
    ]);
    expect(QUIET_ZONE).toBe(4);
    expect(path).toBe('M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z');
  });
});
