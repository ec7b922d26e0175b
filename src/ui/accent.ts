/*
 * A colour of the host, made readable: links, buttons and badges are written in it, so it is darkened or
 * lightened until it stands out from the paper and from its own soft tint.
 */

type Rgb = readonly [red: number, green: number, blue: number];

/** WCAG 2.2 AAA for text. */
export const CONTRAST = 7;

/** How much of the accent is in its soft tint. */
const TINT = 0.1;

/** Colour behind everything, as in `styles/tokens.css`. */
export const PAPER = { light: '#f5f7f8', dark: '#0f1518' } as const;

/** The fainter colour of words, likewise. */
export const INK_2 = { light: '#40515a', dark: '#b5c3ca' } as const;

/** The end that an accent is moved to. */
const ENDS = { light: '#000000', dark: '#ffffff' } as const;

const INKS = ['#ffffff', '#04212d'] as const;

/** `#1a5` or `#11aa55` as numbers. */
function rgbOf(color: string): Rgb {
  const digits = color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(digits.slice(at, at + 2), 16),
  );
  return [red, green, blue];
}

const hexOf = (color: Rgb): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mix = (from: Rgb, to: Rgb, share: number): Rgb => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((color) => luminance(rgbOf(color)))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a theme that follow from an accent. */
export interface AccentColors {
  accent: string;
  onAccent: string;
  soft: string;
}

/**
 * @param color `#rgb` or `#rrggbb`.
 * @param paper colour behind everything, likewise.
 */
export function accentColors(
  color: string,
  theme: keyof typeof PAPER,
  paper: string = PAPER[theme],
): AccentColors {
  const tintOf = (accent: string) => hexOf(mix(rgbOf(paper), rgbOf(accent), TINT));
  let accent = hexOf(rgbOf(color));
  for (let share = 0; contrast(accent, tintOf(accent)) < CONTRAST && share < 1; share += 0.02) {
    accent = hexOf(mix(rgbOf(color), rgbOf(ENDS[theme]), share + 0.02));
  }
  const [onAccent] = [...INKS].sort((a, b) => contrast(b, accent) - contrast(a, accent));
  return { accent, onAccent: onAccent!, soft: tintOf(accent) };
}
