import { byName } from './guide-file';

/** What stands around the parts of a list of two, and of one of four. Found out by the build: see vite.config.ts. */
const listWords = byName(
  import.meta.glob<[two: string[], four: string[]]>('#guide/locales/*/common.json', {
    query: '?list',
    import: 'default',
    eager: true,
  }),
);

/** Parts as a sentence lists them, in the words of `Intl.ListFormat`: `a, b and c`. */
export function listOf(locale: string, parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  const [two, [before, first, middle, last, after]] = listWords[`locales/${locale}/common.json`]!;
  if (parts.length === 2) return two[0] + parts.join(two[1]) + two[2];
  const between = (at: number) => {
    if (at === 0) return before;
    if (at === 1) return first;
    return at === parts.length - 1 ? last : middle;
  };
  return parts.map((part, at) => between(at) + part).join('') + after;
}
