import type { Modules } from '../qr-reader';
import type { Box } from './page';
import { coloursIn } from './png';

/**
 * Reads the modules of a QR code off a picture.
 *
 * @param png in base64.
 * @param box where in it the code is.
 */
export function modulesIn(png: string, box: Box): Modules {
  const dark = coloursIn(png, box).map((row) => row.map(([red]) => red < 128));
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
