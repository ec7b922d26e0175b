import { type Forms, termsOf } from '../../search/terms';
import type { StepDocument } from './collect';

/** Lines of a step that hits may show, beside its title: more would cost every reader bytes. */
const MOST_LINES = 1;
const LONGEST_LINE = 55;

/**
 * Lines of what a step says: those with most of what people ask it by. Never a searchPhrase, which stands on no page.
 */
export function linesOf({ says, fields }: StepDocument, forms: Forms): string {
  const inTitle = new Set(fields.title.flatMap((text) => termsOf(text, [forms])));
  const asked = new Map<string, number>();
  for (const term of fields.asked.flatMap((text) => termsOf(text, [forms])))
    if (!inTitle.has(term)) asked.set(term, (asked.get(term) ?? 0) + 1);
  const worth = (line: string) =>
    [...new Set(termsOf(line, [forms]))].reduce((sum, term) => sum + (asked.get(term) ?? 0), 0);
  return [...new Set(says)]
    .filter((line) => line.length <= LONGEST_LINE)
    .map((line) => ({ line, worth: worth(line) }))
    .sort((one, another) => another.worth - one.worth)
    .slice(0, MOST_LINES)
    .map(({ line }) => line)
    .join('\n');
}
