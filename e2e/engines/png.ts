import { inflateSync } from 'node:zlib';
import type { Box } from './page';

export type Colour = readonly [red: number, green: number, blue: number];

/** What follows the eight bytes that every PNG begins with: each part as length, name, data, checksum. */
function partsOf(png: Buffer): { header: Buffer; data: Buffer } {
  let header: Buffer = Buffer.alloc(0);
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const name = png.toString('latin1', at + 4, at + 8);
    const part = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (name === 'IHDR') header = part;
    if (name === 'IDAT') data.push(part);
  }
  return { header, data: inflateSync(Buffer.concat(data)) };
}

/** What a filter of PNG expects of a byte, from the bytes left, above and above left. */
function expected(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return Math.floor((left + above) / 2);
  if (filter < 4) return 0;
  const guess = left + above - corner;
  const nearest = Math.min(...[left, above, corner].map((each) => Math.abs(guess - each)));
  return [left, above, corner].find((each) => Math.abs(guess - each) === nearest)!;
}

/** The bytes of a PNG of 8 bits, row by row, without their filters. */
function rowsOf(data: Buffer, width: number, size: number): Buffer[] {
  const row = width * size;
  const rows: Buffer[] = [];
  let above: Buffer = Buffer.alloc(row);
  for (let start = 0; start < data.length; start += row + 1) {
    const bytes = Buffer.from(data.subarray(start + 1, start + 1 + row));
    for (let at = 0; at < row; at += 1) {
      const [left, corner] = [bytes[at - size] ?? 0, above[at - size] ?? 0];
      bytes[at]! += expected(data[start]!, left, above[at]!, corner);
    }
    rows.push(bytes);
    above = bytes;
  }
  return rows;
}

/**
 * The colours in a part of a picture, row by row.
 *
 * @param png in base64.
 */
export function coloursIn(png: string, { left, top, width, height }: Box): Colour[][] {
  const { header, data } = partsOf(Buffer.from(png, 'base64'));
  const size = header[9] === 6 ? 4 : 3;
  const [x, y] = [Math.ceil(left), Math.ceil(top)];
  return rowsOf(data, header.readUInt32BE(0), size)
    .slice(y, y + Math.floor(height))
    .map((row) =>
      Array.from({ length: Math.floor(width) }, (_, at): Colour => {
        const [red, green, blue] = row.subarray((x + at) * size);
        return [red!, green!, blue!];
      }),
    );
}
