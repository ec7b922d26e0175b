/*
 * Reads a QR code back from its modules, written from the standard and not from the library that draws
 * it. Correction level M, versions 1 to 10, one segment of bytes; damaged codes are not repaired.
 */

/** Dark modules of a code without its quiet zone, row by row. */
export type Modules = readonly (readonly boolean[])[];

/** Rows and columns of the alignment patterns, by version. */
const ALIGNMENTS = [
  [],
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

/** Data bytes of each block at level M, by version. */
const BLOCKS = [
  [],
  [16],
  [28],
  [44],
  [32, 32],
  [43, 43],
  [27, 27, 27, 27],
  [31, 31, 31, 31],
  [38, 38, 39, 39],
  [36, 36, 36, 37, 37],
  [43, 43, 43, 43, 44],
];

const MASKS: ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

const numberFrom = (bits: readonly boolean[]): number =>
  bits.reduce((value, bit) => value * 2 + Number(bit), 0);

/** The 5 bits beside the upper left corner: 2 for the correction level, 3 for the mask. */
function formatOf(modules: Modules): { level: number; mask: number } {
  const bits = [0, 1, 2, 3, 4].map((x) => modules[8]![x]!);
  const format = numberFrom(bits) ^ 0b10101;
  return { level: format >> 3, mask: format & 7 };
}

/** Modules that carry no data. */
function isFixed(version: number, y: number, x: number): boolean {
  const size = 17 + 4 * version;
  const far = size - 9;
  if ((y < 9 && x < 9) || (y < 9 && x > far) || (y > far && x < 9)) return true;
  if (y === 6 || x === 6) return true;
  if (version >= 7 && ((y < 6 && x > size - 12) || (x < 6 && y > size - 12))) return true;
  const centers = ALIGNMENTS[version]!;
  const [first, last] = [centers[0], centers.at(-1)];
  return centers.some((cy) =>
    centers.some((cx) => {
      const isCorner =
        (cy === first && cx === first) ||
        (cy === first && cx === last) ||
        (cy === last && cx === first);
      return !isCorner && Math.abs(cy - y) <= 2 && Math.abs(cx - x) <= 2;
    }),
  );
}

/** All data bits, in columns of two, from the lower right corner up and down. */
function* dataBits(modules: Modules, mask: number): Generator<boolean> {
  const size = modules.length;
  const version = (size - 17) / 4;
  let goesUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let at = 0; at < size; at += 1) {
      const y = goesUp ? size - 1 - at : at;
      for (const x of [right, right - 1]) {
        if (!isFixed(version, y, x)) yield modules[y]![x]! !== MASKS[mask]!(y, x);
      }
    }
    goesUp = !goesUp;
  }
}

/** Puts the interleaved bytes of the blocks in order, without the bytes of the correction. */
function dataOf(bytes: readonly number[], version: number): number[] {
  const lengths = BLOCKS[version]!;
  const blocks: number[][] = lengths.map(() => []);
  let next = 0;
  for (let at = 0; at < Math.max(...lengths); at += 1) {
    for (const [index, length] of lengths.entries()) {
      if (at < length) blocks[index]!.push(bytes[next++]!);
    }
  }
  return blocks.flat();
}

/** @throws Error where the modules are no QR code of the supported kinds. */
export function readQrCode(modules: Modules): string {
  const version = (modules.length - 17) / 4;
  const { level, mask } = formatOf(modules);
  if (!BLOCKS[version] || level !== 0) throw new Error(`Version ${version}, level ${level}`);
  const bits = [...dataBits(modules, mask)];
  const bytes = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    numberFrom(bits.slice(at * 8, at * 8 + 8)),
  );
  const data = dataOf(bytes, version).flatMap((byte) =>
    byte.toString(2).padStart(8, '0').split('').map(Number),
  );
  const take = (count: number) => Number.parseInt(data.splice(0, count).join(''), 2);
  let mode = take(4);
  if (mode === 7) {
    if (take(8) !== 26) throw new Error('Not UTF-8');
    mode = take(4);
  }
  if (mode !== 4) throw new Error(`Mode ${mode}`);
  const length = take(version < 10 ? 8 : 16);
  return new TextDecoder().decode(Uint8Array.from({ length }, () => take(8)));
}
