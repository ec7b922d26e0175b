import type { ReactNode } from 'react';

/** Captions of another language that sentences name, in quotation marks or in brackets. */
export interface ForeignCaptions {
  language: string;
  captions: ReadonlySet<string>;
}

const NAMED = /(?<=[«“"(])[^«»“”"()]+(?=[»”")])/g;

interface SentenceProps {
  text: string;
  foreign: ForeignCaptions | undefined;
}

/** A sentence in which captions of another language are marked as such. */
export function Sentence({ text, foreign }: SentenceProps) {
  if (!foreign) return text;
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: caption, index } of text.matchAll(NAMED)) {
    if (!foreign.captions.has(caption)) continue;
    parts.push(
      text.slice(end, index),
      <span key={index} lang={foreign.language}>
        {caption}
      </span>,
    );
    end = index + caption.length;
  }
  return [...parts, text.slice(end)];
}
