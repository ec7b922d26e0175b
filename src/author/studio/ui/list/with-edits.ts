import type { ArticleList, Edit } from '../../contract';

/** The list with the words of time rules that edits have just written: the next edit names what it finds there. */
const withRuleTexts = (list: ArticleList, edits: readonly Edit[]): ArticleList => ({
  ...list,
  timeRules: edits
    .filter((edit) => edit.kind === 'ruleText')
    .reduce<ArticleList['timeRules']>(
      (rules, { locale, key, text }) =>
        Object.fromEntries(
          Object.entries(rules).map(([id, rule]) => {
            const own = rule.texts[locale] ?? {};
            const hasIt = key in (rule.texts[list.first] ?? {});
            return [
              id,
              hasIt
                ? { ...rule, texts: { ...rule.texts, [locale]: { ...own, [key]: text } } }
                : rule,
            ];
          }),
        ),
      list.timeRules,
    ),
});

/** The list with the button labels that edits have just written: texts that name them come before it is read anew. */
function withCaptions(list: ArticleList, edits: readonly Edit[]): ArticleList {
  const written = edits
    .filter((edit) => edit.kind === 'text')
    .filter(({ article }) => article === 'captions');
  if (written.length === 0) return list;
  const captions: Record<string, Readonly<Record<string, string>>> = { ...list.captions };
  for (const { key, locale, text } of written) {
    const { [locale]: _, ...others } = captions[key] ?? {};
    captions[key] = { ...others, ...(typeof text === 'string' && { [locale]: text }) };
  }
  return { ...list, captions };
}

/** The list with what edits have just written, which is seen before it is read anew. */
export const withEdits = (list: ArticleList, edits: readonly Edit[]): ArticleList =>
  withRuleTexts(withCaptions(list, edits), edits);
