/** Characters that the field itself holds: a browser that has to draw far more of them in one line is slow. */
const LONGEST_SHOWN = 300;
/** Characters that an address can carry everywhere, encoded. */
const LONGEST_QUERY = 3_000;
/** Characters that are searched for: no story is longer. */
const LONGEST_TEXT = 10_000;
/** No letter of any script wears more marks. */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Marks that change the direction of what follows them, and all that no keyboard types. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A text that may be longer than the field that it was entered into. */
export interface FieldText {
  /** What stands in the field. */
  shown: string;
  /** What was entered beyond that. */
  rest: string;
}

/** The beginning of a text, without half a character at its end. */
const cut = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** What of a text is searched for: one line, with the marks that letters can have. */
export const tidyText = (text: string): string =>
  text
    .replace(TOO_MANY_MARKS, '$1')
    // Halves of characters, which no address can carry.
    .replace(/\p{Cs}/gu, '')
    .slice(0, LONGEST_TEXT)
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a field shows only the beginning of a text. */
export const isLongerThanField = (text: string): boolean => text.length > LONGEST_SHOWN;

/** Parts a text into what a field shows and the rest. */
export function fieldText(text: string): FieldText {
  const shown = cut(text, LONGEST_SHOWN);
  return { shown, rest: text.slice(shown.length) };
}

/**
 * What an edit in the field makes of a text. At its end, the end of the whole text is edited; any other edit leaves
 * only what was seen.
 *
 * @param value what stands in the field now.
 */
export function edit({ shown, rest }: FieldText, value: string): FieldText {
  if (rest !== '' && value === shown.slice(0, -1)) return fieldText(shown + rest.slice(0, -1));
  if (value.startsWith(shown)) return fieldText(shown + rest + value.slice(shown.length));
  return fieldText(value);
}

/** The parts of an address that carry a text: as much as fits in the query, and what the server never sees. */
export interface TextInAddress {
  query: string;
  /** With its `#`; empty where the query has all. */
  hash: string;
}

/** Parts a text for an address. */
export function toAddress(text: string): TextInAddress {
  const whole = tidyText(text);
  let query = whole;
  while (encodeURIComponent(query).length > LONGEST_QUERY) {
    query = cut(query, Math.floor(query.length * 0.9));
  }
  // None of the characters by which answers in an address are known.
  const rest = whole.slice(query.length).replace(/[#/+%]/g, ' ');
  return { query, hash: rest && `#q=${encodeURIComponent(rest)}` };
}

/** A text as the end of an address. */
export function queryOf(text: string): string {
  const { query, hash } = toAddress(text);
  return `?q=${encodeURIComponent(query)}${hash}`;
}

/** Reads what `toAddress` wrote. */
export function fromAddress({ search, hash }: { search: string; hash: string }): string {
  const query = new URLSearchParams(search).get('q') ?? '';
  const [, rest = ''] = /^#q=(.*)/.exec(hash) ?? [];
  try {
    return tidyText(query + decodeURIComponent(rest));
  } catch {
    // It was rewritten on its way.
    return tidyText(query);
  }
}

/** A text as a heading quotes it: the beginning of one line, without what would turn or tower over the rest. */
export function quoted(text: string, length: number): string {
  const line = tidyText(text).replace(UNSEEN, '').replace(TOO_MANY_MARKS, '$1');
  if (line.length <= length) return line;
  const short = cut(line, length);
  const lastSpace = short.lastIndexOf(' ');
  return `${lastSpace > length / 2 ? short.slice(0, lastSpace) : short}…`;
}
