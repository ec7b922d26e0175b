export interface MarkedProps {
  parts: readonly { text: string; isMatch: boolean }[];
}

/** A text with the words marked that were searched for. */
export function Marked({ parts }: MarkedProps) {
  return parts.map(({ text, isMatch }, at) =>
    // The pieces of a text never change places.
    // oxlint-disable-next-line react/no-array-index-key
    isMatch ? <mark key={at}>{text}</mark> : text,
  );
}
