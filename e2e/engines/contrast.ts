import type { Box } from './page';
import { type Colour, coloursIn } from './png';

/** Relative luminance, as WCAG defines it. */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((each) => {
    const part = each / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast of what is written in a part of a picture with its ground, which is the colour that most of it has. The
 * strongest ink counts: the edges of letters are paler.
 *
 * @param png in base64.
 */
export function contrastIn(png: string, box: Box): number {
  const count = new Map<number, number>();
  for (const colour of coloursIn(png, box).flat()) {
    const light = luminance(colour);
    count.set(light, (count.get(light) ?? 0) + 1);
  }
  const [ground] = [...count].sort(([, one], [, other]) => other - one)[0]!;
  const ratios = [...count.keys()].map(
    (ink) => (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05),
  );
  return Math.max(...ratios);
}
