/** Widths in em of a wide system font, so that a text which is wrapped here fits in any. */
const WIDTHS: readonly [letters: RegExp, em: number][] = [
  [/[ijlI.,:;'’|!()\s]/, 0.36],
  [/[ftr\-/«»"“”]/, 0.5],
  [/[mwжмфшщыю—%…]/, 0.9],
  [/[MWДЖМФШЩЫЮ@]/, 1],
  [/[\p{Lu}]/u, 0.76],
];
const USUAL = 0.64;

/** Width of a text in pixels, generously estimated: no font can be measured where maps are made. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) {
    width += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? USUAL;
  }
  return width * fontSize;
}

/** After a space, and after the hyphen of two long words. */
const BREAKS = /(?<= )|(?<=\p{L}{4}-)(?=\p{L}{4})/u;

/** A line without the space that it was broken after. */
const atEnd = (line: string): string => line.replace(/ $/, '');

/**
 * Breaks a text into lines at its plain spaces and within compounds; a no-break space holds. A word wider than a
 * line has a line of its own.
 *
 * @param width of a line, in pixels.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const piece of text.split(BREAKS)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    const fits = textWidth(atEnd(longer), fontSize) <= width;
    if (lines.length > 0 && fits) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map(atEnd);
}
