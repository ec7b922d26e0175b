import { richParts } from '../content/rich-parts';

/** A text for a caller: each caption as the caller's app shows it stands out, its meaning follows in brackets. */
export function SayText({ text }: { text: string }) {
  return richParts(text).map(({ kind, text: words }, index) => {
    // The pieces of a text never change places.
    const key = `${index}${kind}`;
    return kind === 'caption' ? <b key={key}>{words}</b> : <span key={key}>{words}</span>;
  });
}
