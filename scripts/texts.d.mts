/** A translation that needs another look. */
export interface StaleText {
  locale: string;
  /** File of the text, without its folder and ending. */
  namespace: string;
  key: string;
  /** Whether nobody approved it yet. */
  isNew: boolean;
}
export function staleSentence(text: StaleText): string;
export function compareTexts(folder?: string): {
  stale: StaleText[];
  approved: Record<string, Record<string, string>>;
};
