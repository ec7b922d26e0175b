import { folded } from './sentences';

/** A text with the first of some words set apart. */
export function Marked({ text, query }: { text: string; query: string }) {
  const word = folded(query).split(/\s+/).find(Boolean);
  const at = word ? folded(text).indexOf(word) : -1;
  // Where folding has changed its length, the place is not to be trusted.
  if (!word || at < 0 || folded(text).length !== text.length) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + word.length)}</mark>
      {text.slice(at + word.length)}
    </>
  );
}
