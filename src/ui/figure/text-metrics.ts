/** Rough width of a character in bold type of 13 units: a little more than it takes. */
const widthOf = (letter: string): number => {
  if (/[\p{Lu}мшщжюфыmw@]/u.test(letter)) return 11.2;
  return /[ .,:;!|'’«»()iljtfr]/.test(letter) ? 5 : 8.8;
};

/** Width that a text takes at most, in type of a size. */
export const textWidth = (text: string, size: number): number =>
  (Array.from(text).reduce((width, letter) => width + widthOf(letter), 0) * size) / 13;

/** Sets words in one line where they fit into the room, else in two of about the same length. */
export function setLines(words: string, room: number, size: number): string[] {
  if (words === '') return [];
  if (textWidth(words, size) <= room) return [words];
  const parts = words.split(' ');
  const halves = parts
    .slice(1)
    .map((_, at) => [parts.slice(0, at + 1).join(' '), parts.slice(at + 1).join(' ')]);
  const longer = (lines: string[]) => Math.max(...lines.map((line) => textWidth(line, size)));
  return halves.reduce((best, next) => (longer(next) < longer(best) ? next : best), [words]);
}
