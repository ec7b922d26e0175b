import type { ArticleList, Edit } from '../../contract';

/** The list with the button labels that edits have just written: texts that name them come before it is read anew. */
export function withCaptions(list: ArticleList, edits: readonly Edit[]): ArticleList {
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
