export function compareTexts(folder?: string): {
  stale: string[];
  approved: Record<string, Record<string, string>>;
};
