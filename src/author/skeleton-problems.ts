import { byName } from '../content/guide-file';
import type { Flow } from '../engine/flow';
import type { Problem } from './problem';
import { flatTexts, loadFlat, stepOfKey } from './text-problems';

const files = byName(
  import.meta.glob<Parameters<typeof flatTexts>[0]>('#guide/locales/*/new-article.json', {
    eager: true,
    import: 'default',
  }),
);

/** Sentences of a new article that say what belongs in their place. The others, such as “Did that help?”, may stay. */
const TO_WRITE = [
  'article.summary',
  'start.options.thisProblem',
  'question.options.yes',
  'question.options.no',
  'fix.title',
  'fix.actions.first',
  'escalated.body',
];

/** Texts that still say what a new article or step begins with. */
export async function skeletonProblems(flow: Flow, locale: string): Promise<Problem[]> {
  const skeleton = flatTexts(files[`locales/${locale}/new-article.json`] ?? {});
  const sentences = new Set(TO_WRITE.flatMap((key) => skeleton[key] ?? []));
  return (
    Object.entries(await loadFlat(locale, flow.id))
      // A title of which there was one already has a number in front.
      .filter(([, text]) => sentences.has(text.replace(/^\d+\. /, '')))
      .map(([key]) => ({
        ...stepOfKey(flow, key),
        key,
        text: `locales/${locale}/${flow.id}.json: "${key}" is still to be written: it says what a new article begins with.`,
      }))
  );
}
