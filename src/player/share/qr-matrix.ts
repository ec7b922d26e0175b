import { correction, generate } from 'lean-qr/nano';

/** Light modules that a reader needs around a QR code. */
export const QUIET_ZONE = 4;

/** Bytes that fill a code of 97 × 97 modules: a finer one is hard to scan from a screen. */
const MAX_BYTES = 664;

/** A QR code as rows of modules, true where it is dark. Undefined for a text that is too long. */
export function qrMatrix(text: string): boolean[][] | undefined {
  if (new TextEncoder().encode(text).length > MAX_BYTES) return undefined;
  const code = generate(text, { minCorrectionLevel: correction.M });
  const places = Array.from({ length: code.size }, (_, place) => place);
  return places.map((y) => places.map((x) => code.get(x, y)));
}

/** The dark modules as an SVG path: one rectangle for each run in a row. */
export const qrPath = (matrix: readonly (readonly boolean[])[]): string =>
  matrix
    .map((row, y) =>
      [
        ...row
          .map((dark) => (dark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ]
        .map(
          ({ index, 0: run }) =>
            `M${index + QUIET_ZONE} ${y + QUIET_ZONE}h${run.length}v1h-${run.length}z`,
        )
        .join(''),
    )
    .join('');
