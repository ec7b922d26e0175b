/** The sentences of a text, each without the blanks around it. */
export const sentencesOf = (text: string): string[] =>
  text.replaceAll(/[^\S\n]+/gu, ' ').split(/(?<=[.!?…])\s+|\n+/u);
