import { inflateSync } from 'node:zlib';
import type { Modules } from '../qr-reader';
import type { Box } from './page';

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

/** The pixels of a PNG of 8 bits, by whether they are dark, row by row. */
function darkPixels(png: Buffer): boolean[][] {
  const { header, data } = partsOf(png);
  const width = header.readUInt32BE(0);
  const size = header[9] === 6 ? 4 : 3;
  const row = width * size;
  const dark: boolean[][] = [];
  let above: Buffer = Buffer.alloc(row);
  for (let start = 0; start < data.length; start += row + 1) {
    const bytes = Buffer.from(data.subarray(start + 1, start + 1 + row));
    for (let at = 0; at < row; at += 1) {
      const [left, corner] = [bytes[at - size] ?? 0, above[at - size] ?? 0];
      bytes[at]! += expected(data[start]!, left, above[at]!, corner);
    }
    dark.push(Array.from({ length: width }, (_, x) => bytes[x * size]! < 128));
    above = bytes;
  }
  return dark;
}

/**
 * Reads the modules of a QR code off a picture.
 *
 * @param png in base64.
 * @param box where in it the code is.
 */
export function modulesIn(png: string, box: Box): Modules {
  const [x, y] = [Math.ceil(box.left), Math.ceil(box.top)];
  const dark = darkPixels(Buffer.from(png, 'base64'))
    .slice(y, y + Math.floor(box.height))
    .map((row) => row.slice(x, x + Math.floor(box.width)));
  const top = dark.findIndex((row) => row.includes(true));
  const first = dark[top]!;
  const left = first.indexOf(true);
  // The finder patterns in the upper corners begin and end with seven dark modules.
  const width = first.lastIndexOf(true) + 1 - left;
  const run = first.indexOf(false, left) - left;
  const count = 17 + 4 * Math.round(((width / run) * 7 - 17) / 4);
  const size = width / count;
  const middles = Array.from({ length: count }, (_, place) => (place + 0.5) * size);
  return middles.map((down) =>
    middles.map((across) => dark[Math.floor(top + down)]![Math.floor(left + across)]!),
  );
}
